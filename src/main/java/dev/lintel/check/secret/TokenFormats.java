package dev.lintel.check.secret;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Keys and tokens that their form gives away. The forms are what the services document or what
 * their tokens have looked like since they carry a prefix.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">IAM
 *     identifiers</a>
 * @see <a
 *     href="https://github.blog/engineering/behind-githubs-new-authentication-token-formats/">GitHub's
 *     token formats</a>
 * @see <a href="https://docs.gitlab.com/security/tokens/">GitLab token overview</a>
 */
final class TokenFormats {
  private static final List<Format> FORMATS =
      List.of(
          new Format("AWS access key", "A", "(?:AKIA|ASIA|A3T[A-Z0-9])[A-Z0-9]{16}"),
          new Format("GitHub token", "gh", "gh[pousr]_[A-Za-z0-9]{36,}"),
          new Format("GitHub token", "github_pat_", "github_pat_[A-Za-z0-9_]{60,}"),
          new Format("GitLab token", "gl", "gl(?:pat|dt|ptt|rt|cbt|ft|soat)-[A-Za-z0-9_.\\-]{20,}"),
          new Format("Slack token", "xox", "xox[abeoprs](?:\\.xox[bp])?-[A-Za-z0-9-]{10,}"),
          new Format("Slack token", "xapp-", "xapp-[0-9]-[A-Za-z0-9-]{20,}"),
          new Format(
              "Slack webhook",
              "hooks.slack.com",
              "hooks\\.slack\\.com/(?:services|workflows)/[A-Za-z0-9/+]{24,}"),
          new Format("Stripe key", "k_", "(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}"),
          new Format("Stripe webhook secret", "whsec_", "whsec_[A-Za-z0-9]{32,}"),
          new Format("Google API key", "AIza", "AIza[A-Za-z0-9_\\-]{35}"),
          new Format("Google OAuth secret", "GOCSPX-", "GOCSPX-[A-Za-z0-9_\\-]{28}"),
          new Format("npm token", "npm_", "npm_[A-Za-z0-9]{36}"),
          new Format("PyPI token", "pypi-", "pypi-AgE[A-Za-z0-9_\\-]{50,}"),
          new Format("RubyGems key", "rubygems_", "rubygems_[0-9a-f]{48}"),
          new Format("Azure storage key", "AccountKey=", "AccountKey=[A-Za-z0-9+/]{86}=="),
          new Format(
              "Azure client secret", "Q~", "[A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.\\-]{31,34}"),
          new Format("Azure shared access signature", "sig=", "sig=[A-Za-z0-9+/%]{43,60}(?:%3D|=)"),
          new Format("Twilio key", "SK", "SK[0-9a-f]{32}"),
          new Format("SendGrid key", "SG.", "SG\\.[A-Za-z0-9_\\-]{22}\\.[A-Za-z0-9_\\-]{43}"),
          new Format("Mailgun key", "key-", "key-[0-9a-f]{32}"),
          new Format("Mailchimp key", "-us", "[0-9a-f]{32}-us[0-9]{1,2}"),
          new Format("DigitalOcean token", "_v1_", "do[opr]_v1_[0-9a-f]{64}"),
          new Format("Shopify token", "shp", "shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}"),
          new Format("Square token", "sq0", "sq0(?:atp|csp)-[A-Za-z0-9_\\-]{22,}"),
          new Format("Databricks token", "dapi", "dapi[0-9a-f]{32}(?:-[0-9])?"),
          new Format(
              "OpenAI key", "T3BlbkFJ", "sk-[A-Za-z0-9_\\-]{20,}T3BlbkFJ[A-Za-z0-9_\\-]{20,}"),
          new Format("Anthropic key", "sk-ant-", "sk-ant-[A-Za-z0-9_\\-]{40,}"),
          new Format("Hugging Face token", "hf_", "hf_[A-Za-z]{34,}"),
          new Format("Vault token", "hv", "hv[sbr]\\.[A-Za-z0-9_\\-]{24,}"),
          new Format(
              "HCP Terraform token",
              ".atlasv1.",
              "[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_\\-]{60,}"),
          new Format("Docker token", "dckr_", "dckr_(?:pat|oat)_[A-Za-z0-9_\\-]{27,}"),
          new Format("New Relic key", "NRAK-", "NRAK-[A-Z0-9]{27}"),
          new Format(
              "Grafana token",
              "gl",
              "gl(?:sa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|c_eyJ[A-Za-z0-9+/=]{32,})"),
          new Format("Sentry token", "sntry", "sntry[su]_[A-Za-z0-9+/=_\\-]{40,}"),
          new Format("Telegram bot token", ":AA", "[0-9]{8,10}:AA[A-Za-z0-9_\\-]{33}"),
          new Format("Atlassian token", "ATATT3", "ATATT3[A-Za-z0-9_=\\-]{100,}"),
          new Format("Postman key", "PMAK-", "PMAK-[0-9a-f]{24}-[0-9a-f]{34}"),
          new Format("Linear key", "lin_api_", "lin_api_[A-Za-z0-9]{40}"),
          new Format("Doppler token", "dp.", "dp\\.[a-z]{2,5}\\.[A-Za-z0-9]{40,}"),
          new Format("age key", "AGE-SECRET-KEY-1", "AGE-SECRET-KEY-1[0-9A-Z]{58}"),
          new Format(
              "JSON web token",
              "eyJ",
              "eyJ[A-Za-z0-9_\\-]{10,}\\.eyJ[A-Za-z0-9_\\-]{10,}\\.[A-Za-z0-9_\\-]{20,}"));

  /** Most runs need few of them, and to compile all takes as long as to check a file. */
  private static final Map<Format, Pattern> COMPILED = new ConcurrentHashMap<>();

  private TokenFormats() {}

  private static Pattern compile(Format format) {
    return Pattern.compile(format.pattern);
  }

  /**
   * A form.
   *
   * @param hint what every such token contains: a text without it is not searched
   */
  private record Format(String kind, String hint, String pattern) {}

  /** Adds those of a text that stand as words of their own and are no examples. */
  static void find(String text, Predicate<String> allowed, List<Secret> found) {
    for (Format format : FORMATS) {
      if (!text.contains(format.hint)) {
        continue;
      }
      Matcher matcher = COMPILED.computeIfAbsent(format, TokenFormats::compile).matcher(text);
      while (matcher.find()) {
        String token = matcher.group();
        if (isWord(text, matcher.start(), matcher.end())
            && !Placeholders.isExample(token)
            && !allowed.test(token)) {
          found.add(new Secret(format.kind, matcher.start(), matcher.end()));
        }
      }
    }
  }

  private static boolean isWord(String text, int start, int end) {
    boolean before = start > 0 && isPartOfWord(text.charAt(start - 1)) && !isEscape(text, start);
    return !before && (end == text.length() || !isPartOfWord(text.charAt(end)));
  }

  private static boolean isPartOfWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** Whether the letter before is that of {@code \n}. */
  private static boolean isEscape(String text, int start) {
    return start > 1
        && text.charAt(start - 2) == '\\'
        && "nrt".indexOf(text.charAt(start - 1)) >= 0;
  }
}
