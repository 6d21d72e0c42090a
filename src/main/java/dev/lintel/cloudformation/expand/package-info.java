/** The loops of AWS::LanguageExtensions: from Fn::ForEach to what it stands for. */
@NullMarked
package dev.lintel.cloudformation.expand;

import org.jspecify.annotations.NullMarked;
