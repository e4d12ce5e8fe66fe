import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** PDF files → what veraPDF refuses in them as PDF/A-2a and as PDF/UA-1; status 1 where it does. */
public class VeraPDF {
  static final List<PDFAFlavour> PROFILES = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

  public static void main(String[] paths) {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    AtomicInteger refused = new AtomicInteger();
    Arrays.stream(paths).parallel().forEach(path -> {
      for (PDFAFlavour profile : PROFILES) {
        String faults = faults(path, profile);
        if (faults.isEmpty()) continue;
        refused.incrementAndGet();
        System.out.println(profile.getId() + ": " + path + faults);
      }
    });
    System.out.printf("PDF/A-2a, PDF/UA-1: %d files, %d refusals%n", paths.length, refused.get());
    System.exit(refused.get() == 0 ? 0 : 1);
  }

  /** Each clause that is broken, once, with how often; empty where the file conforms. */
  static String faults(String path, PDFAFlavour profile) {
    try (InputStream file = new FileInputStream(path);
        var parser = Foundries.defaultInstance().createParser(file, profile);
        var validator = Foundries.defaultInstance().createValidator(profile, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> !assertion.getStatus().toString().equalsIgnoreCase("passed"))
          .collect(Collectors.groupingBy(
              assertion -> "\n  " + assertion.getRuleId().getClause() + "-"
                  + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage(),
              java.util.TreeMap::new, Collectors.counting()))
          .entrySet().stream().map(fault -> fault.getKey() + " ×" + fault.getValue())
          .collect(Collectors.joining());
    } catch (Exception error) {
      return "\n  " + error;
    }
  }
}
