package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.value.Alternatives;
import dev.lintel.cloudformation.value.Texts;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.ListKind;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.graph.Value.Text;
import dev.lintel.syntax.yaml.node.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fn::Cidr: the first blocks of equal size within a block of addresses. */
final class Cidr implements Intrinsic {
  private static final String NEEDS = "a block, a count from 1 to 256, and the bits of a block";
  private static final int MOST_BLOCKS = 256;

  @Override
  public Value apply(Call call, Scope scope, Evaluator evaluator) {
    List<Node> items = evaluator.items(call, 2, 3, NEEDS);
    if (items == null) {
      return evaluator.failed(call);
    }
    List<Value> arguments = items.stream().map(item -> evaluator.value(item, scope)).toList();
    Meta meta = evaluator.meta(call.whole());
    return Alternatives.lift(
        arguments, scope.scenarios(), meta, chosen -> blocks(chosen, call, evaluator));
  }

  private static Value blocks(List<Value> arguments, Call call, Evaluator evaluator) {
    Meta meta = evaluator.meta(call.whole());
    List<String> texts = new ArrayList<>();
    for (Value argument : arguments) {
      String text = Texts.known(argument);
      if (text == null) {
        return Unknowns.of(call.name(), arguments, meta);
      }
      texts.add(text);
    }
    if (texts.size() < 3) {
      return Unknowns.because("the size of the blocks is not given", null, meta);
    }
    AddressBlock block = AddressBlock.parse(texts.getFirst());
    Integer count = number(texts.get(1), 1, MOST_BLOCKS);
    Integer bits = block == null ? null : number(texts.get(2), 1, block.bits());
    if (block == null || count == null || bits == null) {
      return evaluator.wrongArguments(call, NEEDS);
    }
    int prefix = block.bits() - bits;
    if (prefix < block.prefix()
        || BigInteger.TWO.pow(Math.min(prefix - block.prefix(), 9)).intValue() < count) {
      return evaluator.wrongArguments(call, "a block that holds " + count + " of that size");
    }
    List<Value> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      blocks.add(new Text(block.part(prefix, i), meta));
    }
    return new ListValue(blocks, ListKind.LIST, null, meta);
  }

  private static @Nullable Integer number(String text, int least, int most) {
    if (!text.matches("\\d{1,3}")) {
      return null;
    }
    int number = Integer.parseInt(text);
    return number >= least && number <= most ? number : null;
  }
}
