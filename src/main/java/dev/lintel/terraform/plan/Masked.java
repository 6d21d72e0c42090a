package dev.lintel.terraform.plan;

import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a plan with stars in the place of what is sensitive: a report may show the code
 * around a place. Everything else stands where it stood.
 */
final class Masked {
  private final List<Span> hidden = new ArrayList<>();

  private Masked() {}

  static Source of(Source source, Node.Mapping plan) {
    Masked masked = new Masked();
    masked.changes(plan);
    masked.state(Json.get(plan, "planned_values"));
    masked.state(Json.get(plan, "prior_state", "values"));
    masked.variables(plan);
    return masked.apply(source);
  }

  private Source apply(Source source) {
    if (hidden.isEmpty()) {
      return source;
    }
    StringBuilder text = new StringBuilder(source.text());
    for (Span span : hidden) {
      for (int at = span.start(); at < span.end(); at++) {
        char c = text.charAt(at);
        text.setCharAt(at, c == '\n' || c == '\r' || c == '"' ? c : '*');
      }
    }
    return Source.of(source.name(), text.toString());
  }

  private void changes(Node plan) {
    for (String list : List.of("resource_changes", "resource_drift")) {
      for (Node resource : Json.items(Json.get(plan, list))) {
        change(Json.get(resource, "change"));
      }
    }
    if (Json.get(plan, "output_changes") instanceof Node.Mapping outputs) {
      outputs.entries().forEach(output -> change(output.value()));
    }
  }

  private void change(@Nullable Node change) {
    hide(Json.get(change, "before"), Json.get(change, "before_sensitive"));
    hide(Json.get(change, "after"), Json.get(change, "after_sensitive"));
  }

  private void state(@Nullable Node values) {
    if (Json.get(values, "outputs") instanceof Node.Mapping outputs) {
      for (Node.Entry output : outputs.entries()) {
        hide(Json.get(output.value(), "value"), Json.get(output.value(), "sensitive"));
      }
    }
    module(Json.get(values, "root_module"));
  }

  private void module(@Nullable Node module) {
    for (Node resource : Json.items(Json.get(module, "resources"))) {
      hide(Json.get(resource, "values"), Json.get(resource, "sensitive_values"));
    }
    Json.items(Json.get(module, "child_modules")).forEach(this::module);
  }

  private void variables(Node plan) {
    if (Json.get(plan, "variables") instanceof Node.Mapping variables) {
      for (Node.Entry variable : variables.entries()) {
        hide(
            Json.get(variable.value(), "value"),
            Json.get(
                plan,
                "configuration",
                "root_module",
                "variables",
                variable.key().text(),
                "sensitive"));
      }
    }
  }

  /** Hides what of a value is sensitive, in the same shape. */
  private void hide(@Nullable Node value, @Nullable Node sensitive) {
    if (value == null || sensitive == null) {
      return;
    }
    if (Json.isTrue(sensitive)) {
      hidden.add(value.span());
    } else if (sensitive instanceof Node.Mapping members) {
      members
          .entries()
          .forEach(member -> hide(Json.get(value, member.key().text()), member.value()));
    } else if (sensitive instanceof Node.Sequence items) {
      for (int i = 0; i < items.items().size(); i++) {
        hide(Json.item(value, i), items.items().get(i));
      }
    }
  }
}
