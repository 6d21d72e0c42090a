#!/bin/sh
# Measures how the time that Lintel takes for a template grows with its undecided conditions: 10 to
# 40 of them, each built on the two before it, with 200 parameters and 500 resources; chained by And
# and Or, and as branches of Fn::If within each other.
# Usage: benchmarks/cloudformation-conditions.sh [DIRECTORY]   (needs hyperfine and awk; templates
# go to DIRECTORY or /tmp)
# What was measured is in docs/measurements.md.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
templates=${1:-${TMPDIR:-/tmp}/lintel-conditions}

# Prints a template with $1 conditions.
template() {
  awk -v conditions="$1" '
    function branch(i) {
      return i > conditions ? "[last]" : "!If [C" i ", [v" i ", !Ref P" i "], " branch(i + 1) "]"
    }
    BEGIN {
      print "Parameters:"
      for (i = 1; i <= 200; i++) print "  P" i ": {Type: String}"
      print "Conditions:"
      print "  C1: !Equals [!Ref P1, yes]"
      print "  C2: !Equals [!Ref P2, yes]"
      for (i = 3; i <= conditions; i++) {
        operation = i % 2 ? "And" : "Or"
        other = "!Not [!Condition C" (i - 2) "]"
        print "  C" i ": !" operation " [!Condition C" (i - 1) ", " other ", !Equals [!Ref P" i ", yes]]"
      }
      print "Resources:"
      for (i = 1; i <= 500; i++) {
        condition = 1 + i % conditions
        print "  B" i ":"
        print "    Type: AWS::S3::Bucket"
        if (i % 3 == 0) print "    Condition: C" condition
        print "    Properties:"
        print "      BucketName: !If [C" condition ", !Sub \"a-${P" 1 + i % 200 "}\", !Ref AWS::NoValue]"
        print "      Tags: !If [C" 1 + (i * 7) % conditions ", [{Key: a, Value: !Ref P" 1 + i % 200 "}], !Ref AWS::NoValue]"
        if (i % 50 == 0) print "      Nested: " branch(1)
      }
    }'
}

mkdir -p "$templates"
for conditions in 10 20 30 40; do
  template "$conditions" > "$templates/$conditions.yaml"
done
hyperfine --warmup 1 --runs 5 --ignore-failure \
  --parameter-list conditions 10,20,30,40 \
  --command-name '{conditions} conditions' \
  "cd '$templates' && '$home/lintel' check {conditions}.yaml > /dev/null"
