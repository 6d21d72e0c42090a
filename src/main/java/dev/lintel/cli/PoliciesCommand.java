package dev.lintel.cli;

import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Severity;
import dev.lintel.policy.Policy;
import dev.lintel.policy.PolicySet;
import dev.lintel.report.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel policies}: what can be checked. */
final class PoliciesCommand implements Command {
  private enum Format {
    CONSOLE,
    JSON
  }

  @Override
  public String name() {
    return "policies";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "lintel policies",
            "Lists the policies, or writes a new one with its examples to fill in.",
            "  lintel policies",
            "  lintel policies --profile default",
            "  lintel policies --format json | jq '.[].id'",
            "  lintel policies new own-owner-tag --resource aws_db_instance");
    spec.addPositional(
        Specs.parameters("new ID", "0..2", "Write the policy ID to a file in --policy-dir."));
    spec.addOption(
        Specs.value("--resource", "TYPE", "What the new policy judges; aws_s3_bucket if absent."));
    PolicyOptions.addTo(spec);
    spec.addOption(Specs.value("--format", "NAME", "console or json."));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Surroundings surroundings) throws UsageException {
    List<String> words = Specs.positional(arguments);
    if (!words.isEmpty()) {
      return write(words, arguments, surroundings);
    }
    Format format = Choice.of(Format.class, "format", Specs.get(arguments, "--format", "console"));
    List<Diagnostic> diagnostics = new ArrayList<>();
    PolicySet policies = PolicyOptions.chosen(arguments, "all", surroundings, diagnostics);
    PolicySet.Selection chosen = policies.all();
    diagnostics.addAll(chosen.diagnostics());
    surroundings.print(
        switch (format) {
          case CONSOLE -> list(chosen.policies());
          case JSON -> json(chosen.policies());
        });
    return surroundings.complain(diagnostics) ? ExitCode.NOT_DONE : ExitCode.CLEAN;
  }

  private static int write(List<String> words, ParseResult arguments, Surroundings surroundings)
      throws UsageException {
    if (!words.getFirst().equals("new")) {
      throw new UsageException("'" + words.getFirst() + "' is no word of it: write new ID");
    }
    if (words.size() != 2) {
      throw new UsageException("new needs the policy's id: lintel policies new ID");
    }
    List<String> folders = PolicyOptions.folders(arguments);
    String folder = folders.isEmpty() ? "policies" : folders.getLast();
    String resource = Specs.get(arguments, "--resource", "aws_s3_bucket");
    NewPolicy policy = NewPolicy.of(words.getLast(), resource);
    surroundings.print(policy.write(folder, surroundings.workingDirectory()));
    return ExitCode.CLEAN;
  }

  private static String list(List<Policy> policies) {
    StringBuilder text = new StringBuilder();
    int width = policies.stream().mapToInt(policy -> policy.id().length()).max().orElse(0);
    for (Severity severity : Severity.values()) {
      for (Policy policy : policies) {
        if (policy.rule().severity() == severity) {
          String id = policy.id() + " ".repeat(width - policy.id().length());
          String mark = policy.byDefault() ? "  " : "* ";
          text.append(String.format(Locale.ROOT, "%-8s ", severity.word()));
          text.append(id).append(' ').append(mark).append(policy.rule().title()).append('\n');
        }
      }
    }
    long optional = policies.stream().filter(policy -> !policy.byDefault()).count();
    text.append(policies.size()).append(policies.size() == 1 ? " policy" : " policies");
    if (optional > 0) {
      text.append(", ").append(optional).append(" of them (*) not in the profile default");
    }
    return text.append('\n').toString();
  }

  private static String json(List<Policy> policies) {
    StringBuilder text = new StringBuilder();
    JsonWriter json = new JsonWriter(text);
    try {
      json.beginArray();
      for (Policy policy : policies) {
        json.newLine();
        write(json, policy);
      }
      json.endArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder never throws it", e);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonWriter json, Policy policy) throws IOException {
    json.beginObject();
    json.name("id").value(policy.id());
    json.name("title").value(policy.rule().title());
    json.name("severity").value(policy.rule().severity().word());
    json.name("default").value(policy.byDefault());
    json.name("scope").value(policy.isEstate() ? "estate" : "resource");
    json.name("resources");
    write(json, policy.resources());
    json.name("formats");
    write(
        json,
        Arrays.stream(dev.lintel.graph.Format.values())
            .filter(policy.formats()::contains)
            .map(dev.lintel.graph.Format::word)
            .toList());
    json.name("controls");
    write(json, policy.rule().controls());
    json.name("equivalents");
    write(json, policy.equivalents());
    json.name("parameters");
    PolicyValues.write(json, policy.parameters());
    json.endObject();
  }

  private static void write(JsonWriter json, Map<String, List<String>> lists) throws IOException {
    json.beginObject();
    for (Map.Entry<String, List<String>> list : new TreeMap<>(lists).entrySet()) {
      json.name(list.getKey());
      write(json, list.getValue());
    }
    json.endObject();
  }

  private static void write(JsonWriter json, List<String> texts) throws IOException {
    json.beginArray();
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
  }
}
