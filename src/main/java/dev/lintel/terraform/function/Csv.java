package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Reads comma-separated values (RFC 4180) with a header. */
final class Csv {
  private final String text;
  private int at;

  private Csv(String text) {
    this.text = text;
  }

  /** A list of objects, whose attributes are named by the header. */
  static Val decode(Call call) throws CallException {
    Csv csv = new Csv(call.text(0).replace("\r\n", "\n"));
    if (!call.affords(csv.text.length())) {
      return call.tooLarge();
    }
    List<List<String>> rows = csv.rows();
    if (rows.isEmpty()) {
      throw new CallException("missing header line");
    }
    List<String> header = rows.getFirst();
    if (new HashSet<>(header).size() < header.size()) {
      throw new CallException("duplicate column name in the header line");
    }
    TreeMap<String, Type> types = new TreeMap<>();
    header.forEach(name -> types.put(name, STRING));
    List<Val> objects = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.size() != header.size()) {
        throw new CallException("wrong number of fields on row " + (objects.size() + 2));
      }
      SequencedMap<String, Val> attributes = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        attributes.put(header.get(i), Vals.text(row.get(i)));
      }
      objects.add(Vals.object(attributes));
    }
    return Vals.list(Type.object(types), objects);
  }

  private List<List<String>> rows() throws CallException {
    List<List<String>> rows = new ArrayList<>();
    while (at < text.length()) {
      if (text.charAt(at) == '\n') {
        at++;
      } else {
        rows.add(row());
      }
    }
    return rows;
  }

  private List<String> row() throws CallException {
    List<String> fields = new ArrayList<>();
    do {
      fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : bare());
    } while (takeComma());
    if (at < text.length()) {
      at++;
    }
    return fields;
  }

  private boolean takeComma() {
    boolean comma = at < text.length() && text.charAt(at) == ',';
    at += comma ? 1 : 0;
    return comma;
  }

  private String bare() throws CallException {
    int start = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      if (text.charAt(at) == '"') {
        throw new CallException("a quote in a field that is not quoted");
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() throws CallException {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        field.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append('"');
        at++;
      } else if (at == text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n') {
        return field.toString();
      } else {
        break;
      }
    }
    throw new CallException("a quoted field is not closed properly");
  }
}
