import freemarker.cache.StringTemplateLoader;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders every template case with the real FreeMarker and writes the case files again, results included.
 *
 * <pre>java RecordCases cases-folder output-folder</pre>
 *
 * A case file that already holds what the engine does comes out byte for byte as it went in; so "is our
 * record still true" is the question whether the two folders are the same. The format of a case file is
 * described in Tests/Cases/README.md.
 */
public final class RecordCases {
  /** One {@code ---} line and the lines below it. */
  private record Section(String marker, List<String> lines) {
    boolean is(String word) {
      return marker.equals(word) || marker.startsWith(word + " ");
    }

    boolean isResult() {
      return is("printed") || is("output") || is("error");
    }

    /** The marker's words after the first one, without the final word {@code escaped}. */
    String argument() {
      String rest = marker.substring(marker.split(" ")[0].length()).trim();
      return isEscaped() ? rest.substring(0, rest.length() - "escaped".length()).trim() : rest;
    }

    boolean isEscaped() {
      return marker.endsWith(" escaped");
    }

    String text() {
      String text = String.join("\n", withoutEmptyLinesAtTheEnd(lines));
      return isEscaped() ? unescape(text) : text;
    }
  }

  /** One {@code ===} line and its sections. */
  private record Case(String name, List<Section> sections) {
    Section section(String word) {
      return sections.stream().filter(s -> s.is(word)).findFirst().orElse(null);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path from = Path.of(arguments[0]);
    Path to = Path.of(arguments[1]);
    Map<String, int[]> counts = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(p -> p.toString().endsWith(".case")).sorted().collect(Collectors.toList());
    }
    for (Path file : files) {
      Path relative = from.relativize(file);
      int[] count = counts.computeIfAbsent(relative.getName(0).toString(), c -> new int[3]);
      String again = recorded(relative, Files.readString(file), count);
      Path target = to.resolve(relative);
      Files.createDirectories(target.getParent());
      Files.writeString(target, again);
    }
    printTable(counts);
  }

  private static void printTable(Map<String, int[]> counts) {
    int[] sum = new int[3];
    System.out.printf("%-24s %6s %6s %6s%n", "category", "cases", "errors", "newer");
    counts.forEach((category, count) -> {
      System.out.printf("%-24s %6d %6d %6d%n", category, count[0], count[1], count[2]);
      for (int i = 0; i < 3; i++) {
        sum[i] += count[i];
      }
    });
    System.out.printf("%-24s %6d %6d %6d%n", "all", sum[0], sum[1], sum[2]);
  }

  /** The file's text with the results that the engine gives; {@code count} is cases, errors, skipped. */
  private static String recorded(Path path, String text, int[] count) {
    List<String> head = new ArrayList<>();
    List<Case> cases = parse(path, text, head);
    StringBuilder out = new StringBuilder();
    withoutEmptyLinesAtTheEnd(head).forEach(line -> out.append(line).append('\n'));
    for (Case c : cases) {
      if (out.length() > 0) {
        out.append('\n');
      }
      out.append("=== ").append(c.name()).append('\n');
      boolean newer = c.section("newer") != null;
      List<Section> results = c.sections().stream().filter(Section::isResult).collect(Collectors.toList());
      if (!newer) {
        results = render(path, c);
      } else if (results.isEmpty()) {
        throw new IllegalArgumentException(path + ": a newer case needs its result: " + c.name());
      }
      c.sections().stream().filter(s -> !s.isResult()).forEach(s -> append(out, s));
      results.forEach(s -> append(out, s));
      count[0]++;
      count[1] += results.stream().anyMatch(s -> s.is("error")) ? 1 : 0;
      count[2] += newer ? 1 : 0;
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Section section) {
    out.append("--- ").append(section.marker()).append('\n');
    withoutEmptyLinesAtTheEnd(section.lines()).forEach(line -> out.append(line).append('\n'));
  }

  // Reading

  private static List<Case> parse(Path path, String text, List<String> head) {
    List<Case> cases = new ArrayList<>();
    Set<String> names = new HashSet<>();
    List<String> body = head;
    for (String line : text.split("\n", -1)) {
      if (line.endsWith(" ") || line.contains("\t") || line.contains("\r")) {
        throw new IllegalArgumentException(path + ": white space that nobody sees in: " + line);
      }
      if (line.startsWith("=== ")) {
        Case next = new Case(line.substring(4), new ArrayList<>());
        if (!names.add(next.name())) {
          throw new IllegalArgumentException(path + ": two cases named " + next.name());
        }
        cases.add(next);
        body = null;
      } else if (line.startsWith("--- ") && !cases.isEmpty()) {
        Section section = new Section(line.substring(4), new ArrayList<>());
        if (!section.marker().matches("(template|output|printed|file \\S+)( escaped)?|model"
            + "|newer 2\\.3\\.\\d+|error (parse|runtime)( escaped)?")) {
          throw new IllegalArgumentException(path + ": no such section: " + line);
        }
        cases.get(cases.size() - 1).sections().add(section);
        body = section.lines();
      } else if (body != null) {
        body.add(line);
      } else if (!line.isEmpty()) {
        throw new IllegalArgumentException(path + ": text before the first section: " + line);
      }
    }
    return cases;
  }

  private static List<String> withoutEmptyLinesAtTheEnd(List<String> lines) {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isEmpty()) {
      end--;
    }
    return lines.subList(0, end);
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\\') {
        out.append(text.charAt(i));
        continue;
      }
      char c = text.charAt(++i);
      switch (c) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 's' -> out.append(' ');
        case '\\' -> out.append('\\');
        case 'u' -> {
          out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> throw new IllegalArgumentException("unknown escape \\" + c + " in " + text);
      }
    }
    return out.toString();
  }

  // Writing

  private static Section section(String marker, String text) {
    boolean plain = isPlain(text);
    String body = plain ? text : escape(text);
    Section section = new Section(plain ? marker : marker + " escaped", List.of(body.split("\n", -1)));
    if (!section.text().equals(text)) {
      throw new IllegalStateException("would not be read back as it was: " + text);
    }
    return section;
  }

  /** Whether a reader sees all of the text when it stands in the file as it is. */
  private static boolean isPlain(String text) {
    return !text.endsWith("\n")
        && text.codePoints().allMatch(c -> c == '\n' || isVisible(c))
        && text.lines().noneMatch(l -> l.endsWith(" ") || l.startsWith("--- ") || l.startsWith("=== "));
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK, Character.PRIVATE_USE,
          Character.UNASSIGNED -> false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  /** Line breaks stay line breaks, except at the end of the text, where nobody would see them. */
  private static String escape(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0, c; i < end; i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean atLineEnd = i + 1 == text.length() || text.charAt(i + 1) == '\n';
      boolean atMarker = (i == 0 || text.charAt(i - 1) == '\n')
          && (text.startsWith("--- ", i) || text.startsWith("=== ", i));
      if (c == '\\') {
        out.append("\\\\");
      } else if (c == '\n') {
        out.append('\n');
      } else if (c == '\r') {
        out.append("\\r");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c == ' ' && atLineEnd) {
        out.append("\\s");
      } else if (isVisible(c) && !atMarker) {
        out.appendCodePoint(c);
      } else {
        for (char unit : Character.toChars(c)) {
          out.append(String.format("\\u%04X", (int) unit));
        }
      }
    }
    return out.append("\\n".repeat(text.length() - end)).toString();
  }

  // Rendering

  private static List<Section> render(Path path, Case c) {
    StringWriter out = new StringWriter();
    try {
      Configuration configuration = configuration(c);
      Section model = c.section("model");
      Object root = model == null ? Map.of() : Engine.json(model.text());
      configuration.getTemplate("main.ftl").process(root, out);
      return List.of(section("output", out.toString()));
    } catch (ParseException e) {
      return List.of(section("error parse", firstLine(e.getEditorMessage())));
    } catch (TemplateException e) {
      return failed(out.toString(), e.getMessageWithoutStackTop());
    } catch (RuntimeException e) {
      // The engine lets some faults through unwrapped, a stray #return for one.
      return failed(out.toString(), e.getClass().getSimpleName());
    } catch (IOException | Error e) {
      throw new IllegalStateException(path + ": " + c.name(), e);
    }
  }

  private static List<Section> failed(String printed, String message) {
    Section error = section("error runtime", firstLine(message));
    return printed.isEmpty() ? List.of(error) : List.of(section("printed", printed), error);
  }

  private static String firstLine(String message) {
    return message == null ? "" : message.strip().split("\n", 2)[0].strip();
  }

  private static Configuration configuration(Case c) throws TemplateException {
    Configuration configuration = Engine.configuration();
    StringTemplateLoader loader = new StringTemplateLoader();
    loader.putTemplate("main.ftl", c.section("template").text());
    c.sections().stream().filter(s -> s.is("file"))
        .forEach(s -> loader.putTemplate(s.argument(), s.text()));
    configuration.setTemplateLoader(loader);
    return configuration;
  }

  private RecordCases() {}
}
