package dev.lintel.check.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens are put together here, so that no scanner of this repository takes them for real. */
class SecretsTest {
  private static final String ACCESS_KEY = "AKIA" + "Z3NQ7TXWB2LKD4PM";
  private static final String SECRET_KEY = "q7Rk2/TzLw9XvB4nYc8HdM1sPj" + "6GfUe3ZaKi5+Ot";
  private static final String JUMBLE =
      "a8Kd03mZqLx7Tb92Rw5YcVf1Hg64NsPjUe" + "QiOu8Zr3Wt6Bm0Xk7Dn2Gh5Jv9Lc4Fp1Sy8Ra3Ed6Tq0";

  @ParameterizedTest
  @CsvSource({
    "AWS access key, AKIA, 16, A",
    "AWS access key, ASIA, 16, A",
    "AWS access key, A3TX, 16, A",
    "GitHub token, ghp_, 36, a",
    "GitHub token, ghs_, 36, a",
    "GitHub token, github_pat_, 70, a",
    "GitLab token, glpat-, 20, a",
    "Slack token, xoxb-, 24, 0",
    "Slack token, xapp-1-, 30, a",
    "Stripe key, sk_live_, 24, a",
    "Stripe key, rk_test_, 24, a",
    "Google API key, AIza, 35, a",
    "Google OAuth secret, GOCSPX-, 28, a",
    "npm token, npm_, 36, a",
    "PyPI token, pypi-AgE, 60, a",
    "Twilio key, SK, 32, f",
    "Mailgun key, key-, 32, f",
    "DigitalOcean token, dop_v1_, 64, f",
    "Shopify token, shpat_, 32, f",
    "Databricks token, dapi, 32, f",
    "Vault token, hvs., 30, a",
    "Docker token, dckr_pat_, 27, a",
    "New Relic key, NRAK-, 27, A",
    "Anthropic key, sk-ant-, 60, a",
  })
  void tokensAreKnownByTheirForm(String kind, String prefix, int length, char alphabet) {
    String token = prefix + body(length, alphabet);
    assertThat(kinds("before " + token + " after")).contains(kind);
    assertThat(kinds("x" + token)).doesNotContain(kind);
    Secret secret = Secrets.in("  " + token).getFirst();
    assertThat(secret).isEqualTo(new Secret(kind, 2, 2 + token.length()));
  }

  @Test
  void tokensWithSeveralPartsAreKnown() {
    String sendGrid = "SG." + body(22, 'a') + "." + body(43, 'a');
    assertThat(kinds("KEY " + sendGrid)).contains("SendGrid key");
    String account = "DefaultEndpointsProtocol=https;AccountKey=" + body(86, 'a') + "==;";
    assertThat(kinds(account)).contains("Azure storage key");
    assertThat(kinds("x" + "yz4Q~" + body(32, 'a'))).contains("Azure client secret");
    String header = "eyJ" + body(20, 'a') + ".eyJ" + body(20, 'a') + "." + body(43, 'a');
    assertThat(kinds("Bearer " + header)).contains("JSON web token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIAIOSFODNN7EXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "AKIAXXXXXXXXXXXXXXXX",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "AKIATOOSHORT",
        "git checkout 3f786850e387550fdab836ed7e6dc881de23001b",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\n${key}\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n-----END PUBLIC KEY-----",
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7vbqajDRpOB3hC7Lm user@host",
      })
  void examplesAndWhatIsOnlyLongAreNoSecrets(String text) {
    assertThat(Secrets.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export DB_PASSWORD=hunter2!",
        "DB_PASSWORD=\"hunter2!\"",
        "DB_PASSWORD='hunter2!'",
        "db.password: hunter2!",
        "{\"password\": \"hunter2!\"}",
        "{\\\"dbPassword\\\": \\\"hunter2!\\\"}",
        "['password' => 'hunter2!']",
        "password := \"hunter2!\"",
        "config[\"api_key\"] = \"hunter2!\"",
        "app --password hunter2! --verbose",
        "app --db-password=hunter2!",
        "app -Password 'hunter2!'",
        "<secret>hunter2!</secret>",
        "$AdminPassword = \"hunter2!\"",
        "token=hunter2!;",
        "PGPASSWORD=hunter2! psql -h db",
        "echo 'root:hunter2!' | chpasswd",
        "echo \"hunter2!\" | passwd --stdin admin",
        "mysql -u root -phunter2! < dump.sql",
        "sshpass -p hunter2! ssh host",
        "curl -s -u admin:hunter2! https://host",
        "net user Administrator hunter2!",
        "ConvertTo-SecureString \"hunter2!\" -AsPlainText -Force",
        "postgres://app:hunter2!@db:5432/orders",
        "https://oauth2:hunter2!@host/repository.git",
        "redis://:hunter2!@cache",
      })
  void passwordsThatAreGivenToANameOrCommandAreFound(String text) {
    List<Secret> secrets = Secrets.in(text);
    assertThat(secrets).isNotEmpty();
    Secret secret = secrets.getFirst();
    assertThat(text.substring(secret.start(), secret.end())).isEqualTo("hunter2!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_PASSWORD=$PASSWORD",
        "DB_PASSWORD=${PASSWORD}",
        "DB_PASSWORD=\"$PASSWORD\"",
        "DB_PASSWORD=$(aws ssm get-parameter --name /db/password)",
        "DB_PASSWORD=`cat /run/secrets/db`",
        "DB_PASSWORD={{resolve:secretsmanager:db:SecretString:password}}",
        "DB_PASSWORD=<your-password>",
        "DB_PASSWORD=changeme",
        "DB_PASSWORD=CHANGE_ME",
        "DB_PASSWORD=xxxxxxxx",
        "DB_PASSWORD=********",
        "DB_PASSWORD=your-password-here",
        "DB_PASSWORD=",
        "DB_PASSWORD=\"\"",
        "DB_PASSWORD=null",
        "DB_PASSWORD_FILE=/run/secrets/db",
        "DB_PASSWORD=/run/secrets/db",
        "DB_PASSWORD=arn:aws:secretsmanager:eu-west-1:111122223333:secret:db",
        "SECRET_NAME=prod/orders/db",
        "SECRET_ARN=abcdef123456",
        "TOKEN_TTL=3600s",
        "MAX_TOKEN=40960000",
        "password = getpass(\"Password: \")",
        "password = os.environ[\"PASSWORD\"]",
        "password = config.database.password",
        "connect(password=password)",
        "password = value",
        "# the token: describes who calls",
        "read -s -p \"Password: \" PASSWORD",
        "password: !Ref Password",
        "aws_secret_access_key = %SECRET%",
        "key = abcdefg1234567",
        "postgres://app:${var.password}@db/orders",
        "postgres://user:password@localhost/db",
        "amqp://guest:guest@localhost",
        "https://user@host/path",
        "https://host:8080/a@b",
        "mysql -u root -p$PASSWORD",
        "curl -u admin:$TOKEN https://host",
        "PasswordAuthentication no",
        "passwd: files sss",
      })
  void referencesPlaceholdersAndOtherSettingsAreNoSecrets(String text) {
    assertThat(Secrets.in(text)).isEmpty();
  }

  @Test
  void aSecretKeyOfAwsIsKnownByItsName() {
    assertThat(kinds("aws_secret_access_key = " + SECRET_KEY)).containsExactly("AWS secret key");
    assertThat(kinds("checksum = " + SECRET_KEY)).isEmpty();
  }

  @Test
  void privateKeysAreFoundInAnySpelling() {
    String body = body(64, 'a');
    for (String kind : List.of("", "RSA ", "EC ", "OPENSSH ", "ENCRYPTED ")) {
      String pem = "-----BEGIN " + kind + "PRIVATE KEY-----\n" + body + "\n-----END";
      assertThat(kinds(pem)).containsExactly("private key");
      assertThat(kinds(pem.replace("\n", "\\n"))).containsExactly("private key");
    }
  }

  @Test
  void encodedTextIsDecoded() throws IOException {
    String script = "#!/bin/sh\nexport AWS_ACCESS_KEY_ID=" + ACCESS_KEY + "\n";
    String base64 = base64(script.getBytes(StandardCharsets.UTF_8));
    assertThat(kinds(base64)).containsExactly("AWS access key");
    assertThat(kinds(base64(base64.getBytes(StandardCharsets.UTF_8)))).isNotEmpty();
    assertThat(kinds(base64(zipped(script)))).containsExactly("AWS access key");
    assertThat(kinds(base64.replace("=", ""))).containsExactly("AWS access key");
  }

  @Test
  void aSecretInAnEncodedBlockStandsWhereTheBlockDoes() {
    String file = "[default]\naws_access_key_id = " + ACCESS_KEY + "\n# ..\n";
    String block = base64(file.getBytes(StandardCharsets.UTF_8));
    String config = "#cloud-config\nwrite_files:\n- encoding: b64\n  content: " + block + "\n";
    Secret secret = Secrets.in(config).getFirst();
    assertThat(config.substring(secret.start(), secret.end())).isEqualTo(block);
  }

  @Test
  void thePartsOfAMimeMessageAreDecoded() {
    String script = "#!/bin/sh\n" + "echo step\n".repeat(20) + "export TOKEN=" + JUMBLE + "\n";
    byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
    String part = Base64.getMimeEncoder().encodeToString(bytes);
    String message =
        "Content-Type: multipart/mixed; boundary=\"//\"\nMIME-Version: 1.0\n\n--//\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + part
            + "\n--//--\n";
    assertThat(kinds(message)).containsExactly("password or token");
  }

  @Test
  void whatIsAllowedIsNoSecret() {
    assertThat(Secrets.in("key " + ACCESS_KEY, ACCESS_KEY::equals)).isEmpty();
    assertThat(Secrets.in("password=hunter2!", "hunter2!"::equals)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DB_PASSWORD, s3cr3t-Pa55, true",
    "password, Tr0ub4dor&3, true",
    "apiKey, 9f86d081884c7d659a2f, true",
    "secret_key, q7Rk2TzLw9XvB4nYc8Hd, true",
    "DB_PASSWORD, password, false",
    "DB_PASSWORD, short1, false",
    "DB_PASSWORD, changeme123, false",
    "DB_PASSWORD, change-me-123, false",
    "DB_PASSWORD_PARAMETER, s3cr3t-Pa55, false",
    "SECRET_NAME, prod/db-01/password, false",
    "TABLE_NAME, orders-2024-x7Kq, false",
    "TOKEN_URL, https://host/token1, false",
    "TOKEN, two words 1, false",
    "DB_PASSWORD, ${var.x1y2z3}, false",
  })
  void aValueAloneIsASecretByItsNameAndHowRandomItLooks(String name, String value, boolean is) {
    assertThat(Secrets.isSecretOf(name, value, secret -> false)).isEqualTo(is);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password=",
        "password=password=",
        "=",
        "a",
        "AAAA",
        "AKIA",
        "a:b@",
        "x://a:b",
        "-----BEGIN ",
        "-----BEGIN PRIVATE KEY-----",
        "\"",
        "'",
        "\\",
        "password=\\",
        "curl ",
        "mysql -",
        "<secret>",
        "eyJ",
        "eyJa.",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
        "%",
        "${",
        "password: '"
      })
  void repetitionsTakeLinearTime(String piece) {
    assertThat(Secrets.in(piece.repeat(60_000 / piece.length()))).hasSizeLessThan(60_000);
  }

  private static List<String> kinds(String text) {
    return Secrets.in(text).stream().map(Secret::kind).distinct().toList();
  }

  private static String body(int length, char alphabet) {
    String all = JUMBLE.repeat(2);
    String digits =
        switch (alphabet) {
          case 'A' -> all.toUpperCase(java.util.Locale.ROOT);
          case '0' -> all.replaceAll("[A-Za-z]", "7-1");
          case 'f' -> all.replaceAll("[^0-9a-f]", "");
          default -> all;
        };
    return digits.repeat(2).substring(0, length);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
