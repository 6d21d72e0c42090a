/**
 * What the macro AWS::Serverless-2016-10-31 makes of a template: the resources of the types
 * AWS::Serverless become the ones that CloudFormation deploys.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html">
 *     Generated CloudFormation resources</a>
 */
@NullMarked
package dev.lintel.cloudformation.sam;

import org.jspecify.annotations.NullMarked;
