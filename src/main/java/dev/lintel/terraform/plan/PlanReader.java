package dev.lintel.terraform.plan;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Origin;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import dev.lintel.terraform.function.Host;
import dev.lintel.terraform.tree.BlockContent;
import dev.lintel.terraform.tree.PolicyDocument;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads plans in JSON. */
public final class PlanReader {
  private static final String FORMAT = "format_version";
  private static final String CODE = "plan-format";
  private static final Set<String> CONTENT = Set.of("planned_values", "resource_changes");
  private static final Set<String> GOING = Set.of("delete", "forget");
  private static final int NEWEST = 1;

  private final Source written;
  private final Source source;
  private final Node.Mapping root;
  private final Host host;
  private final Planned planned;
  private final List<Diagnostic> diagnostics;

  private PlanReader(YamlDocument document, Node.Mapping root, Host host) {
    this.written = document.source();
    this.source = Masked.of(written, root);
    this.root = root;
    this.host = host;
    this.planned = new Planned(root.get("configuration"));
    this.diagnostics = new ArrayList<>(document.diagnostics());
  }

  /** Whether a document has the content of a plan, of whatever version. */
  public static boolean looksLikePlan(YamlDocument document) {
    return document.root() instanceof Node.Mapping root
        && root.get(FORMAT) != null
        && CONTENT.stream().anyMatch(key -> root.get(key) != null);
  }

  /**
   * Reads a plan.
   *
   * @param host for the functions that its policy documents need
   */
  public static Plan read(YamlDocument document, Host host) {
    if (document.root() instanceof Node.Mapping root) {
      PlanReader reader = new PlanReader(document, root, host);
      if (reader.isReadable()) {
        return reader.read();
      }
      return reader.plan(List.of(), new LinkedHashMap<>());
    }
    return new Plan(
        document.source(), List.of(), new LinkedHashMap<>(), null, document.diagnostics());
  }

  private Plan plan(List<Plan.PlannedResource> resources, SequencedMap<String, Val> outputs) {
    return new Plan(source, resources, outputs, variables(), diagnostics);
  }

  private boolean isReadable() {
    Node version = Objects.requireNonNull(root.get(FORMAT));
    String written = version instanceof Node.Scalar scalar ? scalar.text() : "";
    String major = written.split("\\.", 2)[0];
    boolean known = major.matches("[0-9]{1,4}") && Integer.parseInt(major) <= NEWEST;
    if (!known) {
      diagnostics.add(
          Diagnostic.error(
              CODE,
              "the plan has the format version \""
                  + written
                  + "\", and Lintel reads those up to "
                  + NEWEST
                  + ".x: update Lintel, or plan with an earlier Terraform",
              new Place(source, version.span())));
    }
    return known;
  }

  private Plan read() {
    warnOf("errored", true, "the plan ended with errors: it may lack resources; mend them first");
    warnOf("complete", false, "the plan is not complete: what it defers is not in it");
    for (Node change : Json.items(root.get("resource_changes"))) {
      addChange(change);
    }
    if (root.get("resource_changes") == null) {
      addState(Json.get(root, "planned_values", "root_module"), false);
    }
    addState(Json.get(root, "prior_state", "values", "root_module"), true);
    Map<String, Plan.PlannedResource> read = new HashMap<>();
    for (boolean data : new boolean[] {true, false}) {
      planned.entries().stream()
          .filter(entry -> entry.isData() == data)
          .forEach(entry -> read.put(entry.address(), resource(entry)));
    }
    List<Plan.PlannedResource> resources = new ArrayList<>();
    planned.entries().forEach(entry -> resources.add(read.get(entry.address())));
    return plan(resources, outputs());
  }

  private void warnOf(String key, boolean bad, String message) {
    Node node = root.get(key);
    if (node instanceof Node.Scalar scalar && scalar.text().equals(Boolean.toString(bad))) {
      diagnostics.add(
          Diagnostic.warning("plan-incomplete", message, new Place(source, node.span())));
    }
  }

  /** What the plan deletes or forgets is not there afterwards, nor are deposed objects. */
  private void addChange(Node change) {
    Node what = Json.get(change, "change");
    List<String> actions = Json.texts(Json.get(what, "actions"));
    boolean goes = !actions.isEmpty() && GOING.containsAll(actions);
    if (goes || Json.get(change, "deposed") != null || Json.isNull(Json.get(what, "after"))) {
      return;
    }
    planned.add(
        new Planned.Entry(
            change,
            Json.get(what, "after"),
            Json.get(what, "after_unknown"),
            Json.get(what, "after_sensitive")));
  }

  private void addState(@Nullable Node module, boolean onlyData) {
    for (Node resource : Json.items(Json.get(module, "resources"))) {
      boolean data = Json.text(Json.get(resource, "mode")).equals("data");
      if (data || !onlyData) {
        planned.add(
            new Planned.Entry(
                resource,
                Json.get(resource, "values"),
                null,
                Json.get(resource, "sensitive_values")));
      }
    }
    Json.items(Json.get(module, "child_modules")).forEach(child -> addState(child, onlyData));
  }

  private Plan.PlannedResource resource(Planned.Entry entry) {
    String address = entry.address();
    PlanModule module = planned.module(entry.module(address));
    Node configured = planned.configured(entry);
    String block = planned.block(entry);
    Place place = new Place(source, entry.written().span());
    PlanValues values =
        new PlanValues(
            source,
            planned,
            module,
            address,
            address.startsWith(block) ? address.substring(block.length()) : "");
    BlockContent body =
        values.content(
            new PlanValues.Told(entry.values(), entry.unknown(), entry.sensitive()),
            Json.get(configured, "expressions"),
            place,
            "");
    return new Plan.PlannedResource(
        address,
        block,
        entry.type(),
        entry.isData(),
        entry.isData() ? withDocument(address, entry.type(), body) : withDefaultTags(body),
        provider(entry, configured, place),
        place,
        heading(entry, place));
  }

  /** The tags of a resource together with those that its provider gives to all. */
  private static BlockContent withDefaultTags(BlockContent body) {
    if (!(body.argument("tags_all") instanceof Val.Entries all) || all.entries().isEmpty()) {
      return body;
    }
    SequencedMap<String, Val> tags = new LinkedHashMap<>();
    if (body.argument("tags") instanceof Val.Entries own) {
      tags.putAll(own.entries());
    }
    all.entries().forEach(tags::putIfAbsent);
    SequencedMap<String, BlockContent.Member> members = new LinkedHashMap<>(body.members());
    members.put("tags", new BlockContent.Argument(Vals.object(tags).with(all.notes())));
    return new BlockContent(members, body.complete(), body.place());
  }

  /** A policy document of which the plan does not know the text yet. */
  private BlockContent withDocument(String address, String type, BlockContent body) {
    if (!type.equals("aws_iam_policy_document") || body.argument("json") instanceof Val.Text) {
      return body;
    }
    SequencedMap<String, BlockContent.Member> members = new LinkedHashMap<>(body.members());
    Val json = PolicyDocument.json(body, host);
    planned.know(new Notes.Target(address, "json"), json);
    members.put("json", new BlockContent.Argument(json));
    return new BlockContent(members, body.complete(), body.place());
  }

  private static Place heading(Planned.Entry entry, Place place) {
    Node address = Json.get(entry.written(), "address");
    return address == null ? place : place.at(address.span());
  }

  /** The provider's local name with its alias, as the configuration calls it. */
  private static BlockContent provider(
      Planned.Entry entry, @Nullable Node configured, Place place) {
    Node written = Json.get(configured, "provider_config_key");
    String key = Json.text(written);
    String type = entry.type();
    int underscore = type.indexOf('_');
    String implied = underscore < 0 ? type : type.substring(0, underscore);
    String name = key.isEmpty() ? implied : key.substring(key.lastIndexOf(':') + 1);
    Place named = written == null ? place : place.at(written.span());
    SequencedMap<String, BlockContent.Member> members = new LinkedHashMap<>();
    members.put(
        "provider", new BlockContent.Argument(new Val.Text(name, Notes.of(Origin.at(named)))));
    return new BlockContent(members, true, place);
  }

  private SequencedMap<String, Val> outputs() {
    SequencedMap<String, Val> outputs = new LinkedHashMap<>();
    if (root.get("output_changes") instanceof Node.Mapping changes) {
      for (Node.Entry output : changes.entries()) {
        if (GOING.containsAll(Json.texts(Json.get(output.value(), "actions")))) {
          continue;
        }
        String name = output.key().text();
        PlanValues values = new PlanValues(source, planned, planned.root(), "output", "");
        Node expression = Json.get(planned.root().config(), "outputs", name, "expression");
        PlanValues.Told told =
            new PlanValues.Told(
                Json.get(output.value(), "after"),
                Json.get(output.value(), "after_unknown"),
                Json.get(output.value(), "after_sensitive"));
        outputs.put(
            name,
            values.value(
                told,
                new LinkedHashSet<>(new References(planned).of(expression, planned.root(), "")),
                new Place(source, output.value().span()),
                name));
      }
    }
    return outputs;
  }

  /** The values of variables as a JSON object of its own. */
  private @Nullable Source variables() {
    if (!(root.get("variables") instanceof Node.Mapping variables)) {
      return null;
    }
    StringBuilder text = new StringBuilder("{");
    for (Node.Entry variable : variables.entries()) {
      Node value = Json.get(variable.value(), "value");
      if (value != null) {
        Span key = variable.key().span();
        text.append(text.length() > 1 ? "," : "")
            .append(written.slice(key))
            .append(':')
            .append(written.slice(value.span()));
      }
    }
    return Source.of(source.name(), text.append('}').toString());
  }
}
