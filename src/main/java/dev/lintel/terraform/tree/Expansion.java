package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Origin;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a block.
 *
 * @param kind how they were made
 * @param repetitions in order
 * @param why why there is only a representative one; null where all are known
 */
record Expansion(Kind kind, List<Repetition> repetitions, @Nullable Why why) {
  static final Expansion NONE = new Expansion(Kind.SINGLE, List.of(), null);

  /** The code of count and for_each that make no instances. */
  static final String CODE = "terraform-expansion";

  enum Kind {
    SINGLE,
    COUNT,
    FOR_EACH
  }

  /**
   * Evaluates the arguments count and for_each.
   *
   * @param block the block's content
   * @param module the module it is in
   * @param address the address of the block, for residuals
   */
  static Expansion of(Content block, ModuleInstance module, String address) {
    Content.Argument count = block.argument("count");
    Content.Argument forEach = block.argument("for_each");
    if (count != null && forEach != null) {
      module
          .session()
          .report(
              Diagnostic.error(
                  CODE,
                  "Invalid combination of \"count\" and \"for_each\": remove one of them.",
                  forEach.place()));
      return NONE;
    }
    if (count != null) {
      return new Expander(module, address, count).byCount();
    }
    if (forEach != null) {
      return new Expander(module, address, forEach).byForEach();
    }
    return new Expansion(Kind.SINGLE, List.of(Repetition.SINGLE), null);
  }

  /**
   * The value of the block as a whole, as it is referred to.
   *
   * @param values of the instances in order
   */
  Val whole(List<Val> values, String address) {
    if (why != null) {
      Val every = values.isEmpty() ? null : values.getFirst();
      return Vals.unknown(DYNAMIC, why.residual(address))
          .with(Notes.NONE.shaped(new Shape.Members(new LinkedHashMap<>(), List.of(), every)));
    }
    return switch (kind) {
      case SINGLE ->
          values.isEmpty()
              ? Vals.unknown(DYNAMIC, address + " cannot be expanded")
              : values.getFirst();
      case COUNT -> Vals.tuple(values);
      case FOR_EACH -> {
        SequencedMap<String, Val> byKey = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
          if (repetitions.get(i).key() instanceof Val.Text key) {
            byKey.put(key.text(), values.get(i));
          }
        }
        yield Vals.object(byKey);
      }
    };
  }

  /** Evaluates one of the two arguments. */
  private record Expander(ModuleInstance module, String address, Content.Argument argument) {
    private static final int MOST_INSTANCES = 100_000;

    private Val value() {
      return module
          .session()
          .evaluate(argument.value(), argument.source(), module.scope(Repetition.SINGLE));
    }

    /** What would be made is worth a look all the same. */
    private Expansion fail(Kind kind, String what) {
      module.session().report(Diagnostic.error(CODE, what, argument.valuePlace()));
      Why why = Why.of("its " + argument.name() + " fails", address);
      Val open = Vals.unknown(DYNAMIC, why);
      Repetition one =
          kind == Kind.COUNT
              ? new Repetition("[?]", open, null, null)
              : new Repetition("[\"?\"]", null, open, open);
      return new Expansion(kind, List.of(one), why);
    }

    Expansion byCount() {
      Val value = value();
      Val number;
      try {
        number = Conversion.convert(value, NUMBER);
      } catch (ConversionException e) {
        return fail(Kind.COUNT, "Invalid count argument: " + e.getMessage() + ".");
      }
      if (number.marks().ephemeral()) {
        return fail(Kind.COUNT, "Invalid count argument: it must not be ephemeral.");
      }
      if (number.isNull()) {
        return fail(Kind.COUNT, "Invalid count argument: it must not be null.");
      }
      if (number instanceof Val.Unknown unknown) {
        Val index = Vals.unknown(NUMBER, Why.of("count is not known", address + "[?].count.index"));
        return unknown(Kind.COUNT, new Repetition("[?]", index, null, null), unknown);
      }
      Integer whole = number instanceof Val.Num known ? Numbers.asInt(known.number()) : null;
      if (whole == null || whole < 0) {
        return fail(
            Kind.COUNT, "Invalid count argument: it must be a whole number, not below zero.");
      }
      return whole <= MOST_INSTANCES && module.session().budget().spend(whole)
          ? new Expansion(Kind.COUNT, counted(whole), null)
          : fail(Kind.COUNT, "Invalid count argument: more instances than Lintel evaluates.");
    }

    private static List<Repetition> counted(int count) {
      List<Repetition> repetitions = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        repetitions.add(new Repetition("[" + i + "]", Vals.number(i), null, null));
      }
      return repetitions;
    }

    private Expansion unknown(Kind kind, Repetition representative, Val.Unknown because) {
      String name = kind == Kind.COUNT ? "count" : "for_each";
      module
          .session()
          .report(
              Diagnostic.warning(
                  "terraform-unknown-" + (kind == Kind.COUNT ? "count" : "for-each"),
                  "Invalid "
                      + name
                      + " argument: its value is not known before deployment ("
                      + because.why().reason()
                      + "); one instance stands for all.",
                  argument.valuePlace()));
      return new Expansion(kind, List.of(representative), because.why());
    }

    Expansion byForEach() {
      Val value = value();
      if (value.isNull()) {
        return fail(Kind.FOR_EACH, "Invalid for_each argument: it must not be null.");
      }
      if (isKeyMarked(value)) {
        return fail(
            Kind.FOR_EACH,
            "Invalid for_each argument: sensitive or ephemeral values cannot name instances.");
      }
      if (value instanceof Val.Unknown unknown) {
        return unknownForEach(unknown);
      }
      return switch (value) {
        case Val.Entries entries -> new Expansion(Kind.FOR_EACH, keyed(entries.entries()), null);
        case Val.Items items when items.type() instanceof Type.SetOf set -> bySet(items, set);
        case Val other ->
            fail(
                Kind.FOR_EACH,
                "Invalid for_each argument: it must be a map, or a set of strings, but it is "
                    + other.type().friendly()
                    + ".");
      };
    }

    /** The values of a map may be marked, its keys may not. */
    private static boolean isKeyMarked(Val value) {
      Marks marks = value instanceof Val.Items items ? Vals.marksWithin(items) : value.marks();
      return marks != Marks.NONE;
    }

    private Expansion bySet(Val.Items items, Type.SetOf set) {
      if (!set.element().equals(STRING) && !items.items().isEmpty()) {
        return fail(
            Kind.FOR_EACH,
            "Invalid for_each set argument: it must be a set of strings, not of "
                + set.element().friendly()
                + ".");
      }
      SequencedMap<String, Val> byKey = new LinkedHashMap<>();
      for (Val item : items.items()) {
        if (item instanceof Val.Unknown unknown) {
          return unknownForEach(unknown);
        }
        if (!(item instanceof Val.Text text)) {
          return fail(Kind.FOR_EACH, "Invalid for_each set argument: it must not contain null.");
        }
        byKey.put(text.text(), text);
      }
      return new Expansion(Kind.FOR_EACH, keyed(byKey), null);
    }

    private Expansion unknownForEach(Val.Unknown because) {
      String own = address + "[\"?\"].each.";
      Val key = Vals.unknown(STRING, Why.of("for_each is not known", own + "key"));
      Why why = new Why("for_each is not known", own + "value", because.why().mentions());
      Val value = Vals.unknown(DYNAMIC, why);
      return unknown(Kind.FOR_EACH, new Repetition("[\"?\"]", null, key, value), because);
    }

    private List<Repetition> keyed(SequencedMap<String, Val> entries) {
      List<Repetition> repetitions = new ArrayList<>();
      for (Map.Entry<String, Val> entry : entries.entrySet()) {
        Notes notes = Notes.of(Origin.at(argument.valuePlace()));
        repetitions.add(
            new Repetition(
                "[" + Addresses.quoted(entry.getKey()) + "]",
                null,
                new Val.Text(entry.getKey(), notes),
                entry.getValue()));
      }
      return repetitions;
    }
  }
}
