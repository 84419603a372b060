import java.io.File;
import java.io.FileInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files with veraPDF. Arguments: the flavours, separated by commas (`ua1,2a`), then files. Prints fields
 * separated by tabs: `file <flavour> <true|false> <assertions> <path>`, and below it, for each broken rule,
 * `fault <clause> <test> <times> <message> <where>`. Always exits with 0; an unreadable file counts as a fault.
 */
public class Validate {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] arguments) {
    VeraGreenfieldFoundryProvider.initialise();
    for (int index = 1; index < arguments.length; index++)
      for (String flavour : arguments[0].split(",")) validate(flavour, arguments[index]);
  }

  private static void validate(String name, String path) {
    PDFAFlavour flavour = PDFAFlavour.fromString(name);
    try (FileInputStream stream = new FileInputStream(new File(path));
        PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour)) {
      ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
      OUT.println(String.join("\t", "file", name, "" + result.isCompliant(), "" + result.getTotalAssertions(), path));
      Map<String, Integer> times = new TreeMap<>();
      Map<String, TestAssertion> first = new TreeMap<>();
      for (TestAssertion one : result.getTestAssertions()) {
        if (one.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = one.getRuleId().getClause() + "\t" + one.getRuleId().getTestNumber();
        times.merge(rule, 1, Integer::sum);
        first.putIfAbsent(rule, one);
      }
      for (String rule : times.keySet()) {
        TestAssertion one = first.get(rule);
        String where = one.getLocation() == null ? "" : one.getLocation().getContext();
        OUT.println(String.join("\t", "fault", rule, "" + times.get(rule), flat(one.getMessage()), flat(where)));
      }
    } catch (Exception error) {
      OUT.println(String.join("\t", "file", name, "false", "0", path));
      OUT.println(String.join("\t", "fault", "unread", "0", "1", flat("" + error.getMessage()), ""));
    }
  }

  private static String flat(String text) {
    return ("" + text).replaceAll("\\s+", " ");
  }
}
