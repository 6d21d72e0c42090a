package dev.lintel.policy.expr;

import dev.lintel.policy.expr.Expr.Kind;
import dev.lintel.policy.expr.Expr.Name;
import dev.lintel.policy.expr.Expr.Operator;
import dev.lintel.policy.expr.Expr.Step;
import dev.lintel.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Pratt parser of the policy language: a region of a text to an expression. */
public final class Parser {
  /** Words that name nothing else at the head of a path. */
  public static final Set<String> RESERVED =
      Set.of(
          "and", "or", "not", "any", "all", "in", "where", "have", "is", "matches", "self", "param",
          "true", "false");

  private static final Set<String> KIND_WORDS = Set.of("terraform", "cloudformation", "output");
  private static final int DEPTH_LIMIT = 200;

  private final String text;
  private final List<Token> tokens;
  private int at;
  private int depth;

  private Parser(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * The expression in a region of a text; its spans are offsets of that text.
   *
   * @throws SyntaxException at the first fault
   */
  public static Expr parse(String text, Span region) throws SyntaxException {
    Parser parser = new Parser(text, Lexer.tokens(text, region));
    if (parser.peek().kind() == Token.Kind.END) {
      throw new SyntaxException("an expression is missing", region);
    }
    Expr expression = parser.expression();
    parser.expectEnd();
    return expression;
  }

  /**
   * The head of a {@code let}: a name, or a name with parameters in parentheses.
   *
   * @throws SyntaxException at the first fault
   */
  public static Signature parseSignature(String text, Span region) throws SyntaxException {
    Parser parser = new Parser(text, Lexer.tokens(text, region));
    Name name = parser.name("a name");
    List<Name> parameters = new ArrayList<>();
    if (parser.accept("(")) {
      do {
        parameters.add(parser.name("the name of a parameter"));
      } while (parser.accept(","));
      parser.expect(")");
    }
    parser.expectEnd();
    return new Signature(name, parameters);
  }

  /**
   * The head of a {@code let}.
   *
   * @param name what it is called
   * @param parameters empty for a plain name
   */
  public record Signature(Name name, List<Name> parameters) {}

  private Expr expression() throws SyntaxException {
    if (++depth > DEPTH_LIMIT) {
      throw new SyntaxException("nested too deeply; use `let`", peek().span());
    }
    Expr first = term();
    Expr whole = peek().is("and") || peek().is("or") ? chain(first, peek().text()) : first;
    depth--;
    return whole;
  }

  private Expr chain(Expr first, String word) throws SyntaxException {
    List<Expr> operands = new ArrayList<>();
    operands.add(first);
    while (accept(word)) {
      operands.add(term());
    }
    String other = word.equals("and") ? "or" : "and";
    if (peek().is(other)) {
      throw new SyntaxException(
          "`and` and `or` do not mix without parentheses; write (a and b) or c", peek().span());
    }
    Span span = first.span().to(operands.getLast().span());
    return word.equals("and") ? new Expr.And(operands, span) : new Expr.Or(operands, span);
  }

  private Expr term() throws SyntaxException {
    Token token = peek();
    if (accept("not")) {
      if (++depth > DEPTH_LIMIT) {
        throw new SyntaxException("nested too deeply; use `let`", token.span());
      }
      Expr operand = term();
      depth--;
      return new Expr.Not(operand, token.span().to(operand.span()));
    }
    if (token.is("any")) {
      return any();
    }
    return token.is("all") ? all() : comparison();
  }

  private Expr any() throws SyntaxException {
    Span start = take().span();
    Name binder = binder();
    expect("in");
    Expr collection = value();
    if (!peek().is("where")) {
      throw new SyntaxException(
          "`any` needs `where`; to ask only for an item write present(..)", peek().span());
    }
    take();
    Expr where = expression();
    return new Expr.Any(binder, collection, where, start.to(where.span()));
  }

  private Expr all() throws SyntaxException {
    Span start = take().span();
    Name binder = binder();
    expect("in");
    Expr collection = value();
    Expr filter = accept("where") ? expression() : null;
    if (!peek().is("have")) {
      throw new SyntaxException("`all` needs `have`: all x in c [where f] have p", peek().span());
    }
    take();
    Expr have = expression();
    return new Expr.All(binder, collection, filter, have, start.to(have.span()));
  }

  private Name binder() throws SyntaxException {
    return name("the name of an item");
  }

  private Expr comparison() throws SyntaxException {
    Expr left = value();
    if (accept("is")) {
      Kind kind = kind();
      return new Expr.Is(left, kind, left.span().to(kind.span()));
    }
    Operator operator = operator();
    if (operator == null) {
      return left;
    }
    take();
    Expr right = value();
    Operator again = operator();
    if (again != null) {
      throw new SyntaxException("comparisons do not chain; join two with `and`", peek().span());
    }
    return new Expr.Binary(operator, left, right, left.span().to(right.span()));
  }

  private @Nullable Operator operator() {
    for (Operator operator : Operator.values()) {
      if (peek().is(operator.symbol())) {
        return operator;
      }
    }
    return null;
  }

  private Kind kind() throws SyntaxException {
    Token first = peek();
    if (first.is("type")) {
      take();
      return new Kind.OfType(typeArgument(), null, first.span().to(previous().span()));
    }
    Name head = name("a resource type, `terraform`, `cloudformation` or `output`");
    if (KIND_WORDS.contains(head.text())) {
      return new Kind.Word(head.text(), head.span());
    }
    String type = head.text();
    if ((type.equals("data") || type.equals("provider")) && accept(".")) {
      type = type + "." + anyWord().text();
    }
    String attribute = accept(".") ? anyWord().text() : null;
    return new Kind.OfType(type, attribute, first.span().to(previous().span()));
  }

  /** The argument of {@code type("google_x")}. */
  private String typeArgument() throws SyntaxException {
    expect("(");
    Token type = take();
    if (type.kind() != Token.Kind.TEXT) {
      throw new SyntaxException("write the type in quotes: type(\"google_x\")", type.span());
    }
    expect(")");
    return type.text();
  }

  private Expr value() throws SyntaxException {
    Token token = peek();
    return switch (token.kind()) {
      case TEXT -> {
        take();
        yield TextParts.of(text, token);
      }
      case REGEX -> {
        take();
        yield new Expr.Regex(token.text().replace("\\/", "/"), token.span());
      }
      case NUMBER -> {
        take();
        yield new Expr.Num(new BigDecimal(token.text()), token.span());
      }
      case NAME -> named();
      case SYMBOL -> grouped();
      case END -> throw new SyntaxException("a value is missing at the end", token.span());
    };
  }

  private Expr grouped() throws SyntaxException {
    Token open = take();
    if (open.is("[")) {
      List<Expr> items = peek().is("]") ? List.of() : values();
      expect("]");
      return new Expr.ListOf(items, open.span().to(previous().span()));
    }
    if (!open.is("(")) {
      throw new SyntaxException("`" + open.text() + "` cannot begin a value", open.span());
    }
    Expr inner = expression();
    if (peek().is("where")) {
      inner = filter(inner);
    }
    if (!peek().is(")")) {
      throw unexpected("`)`");
    }
    take();
    return inner;
  }

  /** {@code (x in c where p)}: only {@code where} tells it from a membership in parentheses. */
  private Expr filter(Expr inner) throws SyntaxException {
    if (inner instanceof Expr.Binary membership
        && membership.operator() == Operator.IN
        && membership.left() instanceof Expr.Path path
        && path.steps().isEmpty()) {
      take();
      Expr where = expression();
      return new Expr.Filter(path.head(), membership.right(), where, inner.span().to(where.span()));
    }
    throw new SyntaxException("`where` belongs to `x in c where p`", peek().span());
  }

  private Expr named() throws SyntaxException {
    Token head = take();
    if (head.is("true") || head.is("false")) {
      return new Expr.Bool(head.is("true"), head.span());
    }
    if (RESERVED.contains(head.text()) && !head.is("self") && !head.is("param")) {
      throw new SyntaxException("`" + head.text() + "` cannot begin a value", head.span());
    }
    Name name = new Name(head.text(), head.span());
    if (peek().is("(")) {
      take();
      List<Expr> arguments = peek().is(")") ? List.of() : arguments();
      expect(")");
      Span span = head.span().to(previous().span());
      return new Expr.Call(name, arguments, span);
    }
    return path(name);
  }

  private Expr path(Name head) throws SyntaxException {
    List<Step> steps = new ArrayList<>();
    while (peek().is(".") || peek().is("[")) {
      if (take().is(".")) {
        Token field = anyWord();
        steps.add(new Step.Field(field.text(), field.span()));
      } else {
        Expr key = value();
        steps.add(new Step.Index(key, key.span()));
        expect("]");
      }
    }
    return new Expr.Path(head, steps, head.span().to(previous().span()));
  }

  private List<Expr> values() throws SyntaxException {
    List<Expr> values = new ArrayList<>();
    do {
      values.add(value());
    } while (accept(","));
    return values;
  }

  /** Arguments may be conditions: a let function may take one. */
  private List<Expr> arguments() throws SyntaxException {
    List<Expr> arguments = new ArrayList<>();
    do {
      arguments.add(expression());
    } while (accept(","));
    return arguments;
  }

  private Name name(String what) throws SyntaxException {
    Token token = peek();
    if (token.kind() != Token.Kind.NAME) {
      throw unexpected(what);
    }
    if (RESERVED.contains(token.text())) {
      throw new SyntaxException(
          "`" + token.text() + "` is a word of the language; choose another name", token.span());
    }
    take();
    return new Name(token.text(), token.span());
  }

  /** After a dot every word is a name, reserved or not. */
  private Token anyWord() throws SyntaxException {
    if (peek().kind() != Token.Kind.NAME) {
      throw unexpected("a name");
    }
    return take();
  }

  private boolean accept(String symbolOrWord) {
    if (!peek().is(symbolOrWord)) {
      return false;
    }
    take();
    return true;
  }

  private void expect(String symbolOrWord) throws SyntaxException {
    if (!accept(symbolOrWord)) {
      throw unexpected("`" + symbolOrWord + "`");
    }
  }

  private void expectEnd() throws SyntaxException {
    if (peek().kind() != Token.Kind.END) {
      throw unexpected("the end of the expression");
    }
  }

  private SyntaxException unexpected(String expected) {
    Token token = peek();
    String found = token.kind() == Token.Kind.END ? "the end" : "`" + shown(token) + "`";
    return new SyntaxException("expected " + expected + ", found " + found, token.span());
  }

  private String shown(Token token) {
    return text.substring(token.span().start(), token.span().end());
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token previous() {
    return tokens.get(at - 1);
  }

  private Token take() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }
}
