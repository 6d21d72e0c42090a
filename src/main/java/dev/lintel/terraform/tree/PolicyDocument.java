package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.graph.Origin;
import dev.lintel.terraform.function.CallException;
import dev.lintel.terraform.function.Functions;
import dev.lintel.terraform.function.Host;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The document that aws_iam_policy_document makes: source documents, then its own statements, then
 * overriding documents. A statement replaces an earlier one of the same Sid.
 *
 * @see <a
 *     href="https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document">
 *     aws_iam_policy_document</a>
 */
public final class PolicyDocument {
  private static final String STATEMENT = "Statement";
  private static final String VERSION = "2012-10-17";

  private final BlockContent block;
  private final Host host;
  private final Notes notes;
  private final List<Val> statements = new ArrayList<>();
  private final List<Why> open = new ArrayList<>();
  private @Nullable Val id;
  private @Nullable Val version;

  private PolicyDocument(BlockContent block, Host host) {
    this.block = block;
    this.host = host;
    this.notes = Notes.of(Origin.at(block.place()));
  }

  /** The attribute json of a data source, with its content. */
  public static Val json(BlockContent block, Host host) {
    return new PolicyDocument(block, host).json();
  }

  /** The attribute minified_json: the same content in another writing. */
  static Val minified(Val json) {
    return Vals.unknown(STRING, Val.NOT_SUPPORTED + "the text of minified_json").with(json.notes());
  }

  private Val json() {
    for (String argument : List.of("source_json", "source_policy_documents")) {
      mergeAll(argument);
    }
    mergeOwn();
    for (String argument : List.of("override_json", "override_policy_documents")) {
      mergeAll(argument);
    }
    SequencedMap<String, Val> document = new LinkedHashMap<>();
    document.put("Version", version == null ? Vals.text(VERSION).with(notes) : version);
    if (id != null) {
      document.put("Id", id);
    }
    document.put(STATEMENT, statements());
    Val content = Vals.object(document).with(notes);
    Notes encoded = notes.shaped(new Shape.Encoded(content));
    return Vals.isWhollyKnown(content)
        ? new Val.Text(PolicyText.of(content), encoded)
        : Vals.unknownBecause(STRING, List.of(content)).with(encoded);
  }

  private Val statements() {
    if (open.isEmpty()) {
      return Vals.tuple(statements).with(notes);
    }
    return Vals.unknown(DYNAMIC, open.getFirst())
        .with(notes.shaped(Shape.AtLeast.items(statements)));
  }

  private void mergeOwn() {
    Val ownId = block.argument("policy_id");
    id = ownId == null ? id : ownId;
    Val ownVersion = block.argument("version");
    version = ownVersion == null ? Vals.text(VERSION).with(notes) : ownVersion;
    BlockContent.Blocks blocks = block.blocks("statement");
    if (blocks != null) {
      blocks.items().forEach(statement -> add(PolicyStatement.of(statement)));
      if (blocks.rest() != null) {
        open.add(blocks.rest());
      }
    }
  }

  private void mergeAll(String argument) {
    Val documents = block.argument(argument);
    switch (documents) {
      case null -> {}
      case Val.Items items -> items.items().forEach(this::merge);
      case Val.Unknown unknown when unknown.notes().shape() instanceof Shape.AtLeast certain -> {
        certain.items().forEach(this::merge);
        mergeUnknown(unknown);
      }
      case Val single -> merge(single);
    }
  }

  private void merge(Val document) {
    switch (content(document)) {
      case Val.Entries entries -> merge(entries);
      case Val.Unknown unknown -> mergeUnknown(unknown);
      case null, default -> {}
    }
  }

  /** It may replace every statement that has a Sid. */
  private void mergeUnknown(Val.Unknown document) {
    open.add(document.why());
    statements.removeIf(statement -> sid(statement) != null);
  }

  /** What a document's text stands for; null where it is empty. */
  private @Nullable Val content(Val document) {
    if (document.notes().shape() instanceof Shape.Encoded encoded) {
      return encoded.content();
    }
    if (!(document instanceof Val.Text text)) {
      return document.isNull() ? null : document;
    }
    var decoder = Functions.find("jsondecode");
    if (text.text().isBlank() || decoder == null) {
      return null;
    }
    try {
      return decoder.call(List.of(text), host);
    } catch (CallException e) {
      return Vals.unknown(DYNAMIC, "a source document is not JSON");
    }
  }

  private void merge(Val.Entries document) {
    Val otherId = document.entries().get("Id");
    id = otherId == null ? id : otherId;
    Val otherVersion = document.entries().get("Version");
    version = otherVersion == null ? version : otherVersion;
    switch (document.entries().get(STATEMENT)) {
      case Val.Items items -> items.items().forEach(this::add);
      case Val.Entries single -> add(single);
      case Val.Unknown unknown when unknown.notes().shape() instanceof Shape.AtLeast certain -> {
        mergeUnknown(unknown);
        certain.items().forEach(this::add);
      }
      case Val.Unknown unknown -> mergeUnknown(unknown);
      case null, default -> {}
    }
  }

  private void add(Val statement) {
    String sid = sid(statement);
    for (int i = 0; i < statements.size() && sid != null; i++) {
      if (sid.equals(sid(statements.get(i)))) {
        statements.set(i, statement);
        return;
      }
    }
    statements.add(statement);
  }

  /** The Sid of a statement; null where it has none. One that is not known equals no other. */
  private static @Nullable String sid(Val statement) {
    Val sid = statement instanceof Val.Entries entries ? entries.entries().get("Sid") : null;
    return switch (sid) {
      case Val.Text text -> text.text().isEmpty() ? null : text.text();
      case Val.Unknown unknown -> "?" + System.identityHashCode(unknown);
      case null, default -> null;
    };
  }
}
