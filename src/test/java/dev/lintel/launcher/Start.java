package dev.lintel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A start of a program that is being prepared. */
final class Start {
  /** How it ended: exit code, standard output, standard error. */
  record Result(int exit, String out, String err) {}

  /** Settings of whoever runs the tests. */
  private static final List<String> UNINHERITED =
      List.of(
          "JAVA_HOME",
          "LINTEL_JAVA",
          "LINTEL_JAVA_OPTS",
          "MAVEN_HOME",
          "GIT_DIR",
          "GIT_INDEX_FILE",
          "GIT_WORK_TREE");

  private final ProcessBuilder process;

  Start(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command);
    for (String name : UNINHERITED) {
      process.environment().remove(name);
    }
  }

  Start in(Path directory) {
    process.directory(directory.toFile());
    return this;
  }

  Start with(String name, String value) {
    process.environment().put(name, value);
    return this;
  }

  /** Puts {@code words} before the command, such as a program that starts it as another user. */
  Start through(List<String> words) {
    process.command().addAll(0, words);
    return this;
  }

  /** Runs it to its end, without standard input. */
  Result run() {
    return begin().join();
  }

  /** Starts it and returns at once. */
  CompletableFuture<Result> begin() {
    return CompletableFuture.supplyAsync(this::runNow);
  }

  private Result runNow() {
    try {
      Path err = Files.createTempFile("start", ".err");
      Process running = process.redirectError(err.toFile()).start();
      running.getOutputStream().close();
      String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!running.waitFor(5, TimeUnit.MINUTES)) {
        running.destroyForcibly();
        throw new IllegalStateException(new TimeoutException(process.command().toString()));
      }
      Result result = new Result(running.exitValue(), out, Files.readString(err));
      Files.delete(err);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
