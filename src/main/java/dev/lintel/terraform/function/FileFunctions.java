package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.BOOL;
import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.source.Source;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that read files, and those on paths. */
final class FileFunctions {
  private static final String OUTSIDE = "it lies outside the scanned paths: ";

  private FileFunctions() {}

  static @Nullable Function find(String name) {
    Parameter path = Parameter.of("path", STRING);
    return switch (name) {
      case "file" -> Function.of(STRING, FileFunctions::file, path);
      case "filebase64" -> reading(path, bytes -> Base64.getEncoder().encodeToString(bytes));
      case "filemd5" -> hashing(path, "MD5", false);
      case "filesha1" -> hashing(path, "SHA-1", false);
      case "filesha256" -> hashing(path, "SHA-256", false);
      case "filesha512" -> hashing(path, "SHA-512", false);
      case "filebase64sha256" -> hashing(path, "SHA-256", true);
      case "filebase64sha512" -> hashing(path, "SHA-512", true);
      case "fileexists" -> Function.of(BOOL, FileFunctions::exists, path);
      case "fileset" ->
          Function.of(
              new Type.SetOf(STRING), FileSets::find, path, Parameter.of("pattern", STRING));
      case "templatefile" ->
          Function.of(
              arguments -> DYNAMIC,
              FileFunctions::templateFile,
              path,
              Parameter.of("vars", DYNAMIC));
      case "templatestring" ->
          Function.of(
              STRING,
              FileFunctions::templateString,
              Parameter.of("template", STRING),
              Parameter.of("vars", DYNAMIC));
      case "basename" -> Function.of(STRING, call -> Vals.text(base(call.text(0))), path);
      case "dirname" -> Function.of(STRING, call -> Vals.text(directory(call.text(0))), path);
      case "abspath" -> Function.of(STRING, FileFunctions::absolute, path);
      case "pathexpand" -> Function.of(STRING, FileFunctions::expand, path);
      default -> null;
    };
  }

  /** Something that is made of a file's content. */
  private interface Reading {
    String of(byte[] bytes);
  }

  private static Function hashing(Parameter path, String algorithm, boolean base64) {
    return reading(path, bytes -> HashFunctions.hash(algorithm, bytes, base64));
  }

  private static Function reading(Parameter parameter, Reading reading) {
    return Function.of(
        STRING,
        call -> {
          ReadableFiles files = call.host().files();
          Path path = files.resolve(call.text(0));
          return files.kind(path) == ReadableFiles.Kind.OUTSIDE
              ? outside(call, STRING)
              : Vals.text(reading.of(files.bytes(path, call.text(0))));
        },
        parameter);
  }

  private static Val outside(Call call, Type type) {
    return Vals.unknown(type, OUTSIDE + call.text(0));
  }

  private static Val file(Call call) throws CallException {
    ReadableFiles files = call.host().files();
    Path path = files.resolve(call.text(0));
    if (files.kind(path) == ReadableFiles.Kind.OUTSIDE) {
      return outside(call, STRING);
    }
    String text = files.text(path, call.text(0));
    return call.affords(text.length()) ? Vals.text(text) : call.tooLarge();
  }

  private static Val exists(Call call) throws CallException {
    ReadableFiles files = call.host().files();
    Path path = files.resolve(call.text(0));
    return switch (files.kind(path)) {
      case FILE -> Vals.bool(true);
      case MISSING -> Vals.bool(false);
      case OUTSIDE -> outside(call, BOOL);
      case DIRECTORY -> throw CallException.of(0, call.text(0) + " is a directory, not a file");
    };
  }

  private static Val templateFile(Call call) throws CallException {
    ReadableFiles files = call.host().files();
    Path path = files.resolve(call.text(0));
    if (files.kind(path) == ReadableFiles.Kind.OUTSIDE) {
      return outside(call, DYNAMIC);
    }
    return render(call, files.source(path, files.text(path, call.text(0))));
  }

  private static Val templateString(Call call) throws CallException {
    return render(call, Source.of("templatestring", call.text(0)));
  }

  private static Val render(Call call, Source template) throws CallException {
    if (!(call.argument(1) instanceof Val.Entries variables)) {
      throw CallException.of(1, "invalid vars value: must be a map");
    }
    for (String name : variables.entries().keySet()) {
      if (!HclText.isName(name)) {
        throw CallException.of(
            1,
            "invalid template variable name \""
                + name
                + "\": must start with a letter, followed by letters, digits and _");
      }
    }
    return call.affords(template.text().length())
        ? call.host().render(template, variables.entries())
        : call.tooLarge();
  }

  /** The last part of a path, as Go has it. */
  private static String base(String path) {
    String trimmed = path.replaceAll("/+$", "");
    if (trimmed.isEmpty()) {
      return path.isEmpty() ? "." : "/";
    }
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  private static String directory(String path) {
    int slash = path.lastIndexOf('/');
    return clean(path.substring(0, slash + 1));
  }

  /** A path without what is redundant in it, as Go has it. */
  static String clean(String path) {
    boolean absolute = path.startsWith("/");
    List<String> kept = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      boolean up = part.equals("..");
      if (up && !kept.isEmpty() && !kept.getLast().equals("..")) {
        kept.removeLast();
      } else if (!part.isEmpty() && !part.equals(".") && !(up && absolute)) {
        kept.add(part);
      }
    }
    String joined = String.join("/", kept);
    return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
  }

  private static Val absolute(Call call) {
    String path = call.text(0);
    String root = call.host().directory().toString().replace('\\', '/');
    return Vals.text(clean(path.startsWith("/") ? path : root + "/" + path));
  }

  private static Val expand(Call call) {
    String path = call.text(0);
    return path.startsWith("~")
        ? Vals.unknown(STRING, "the home directory differs where the code is deployed")
        : Vals.text(path);
  }
}
