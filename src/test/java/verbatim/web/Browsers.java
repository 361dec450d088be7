package verbatim.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sees to a browser for the tests: an installed Chrome or Chromium; else the one that Playwright downloads, where it
 * can; else, as root on Debian, the package, after saying so. Fails with one sentence when none can be had.
 */
final class Browsers {
    private static final List<String> NAMES = List.of("google-chrome", "google-chrome-stable", "chromium",
            "chromium-browser", "chrome");
    private static final List<Path> PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"),
            Path.of("C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"));
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private Browsers() {}

    /** Playwright's own driver, told not to download browsers before it is known that one is needed. */
    static Playwright playwright() {
        return Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) throws IOException, InterruptedException {
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return playwright.chromium().launch(options().setExecutablePath(installed.get()));
        }
        try {
            return launchDownloaded(playwright);
        } catch (PlaywrightException | IOException e) {
            installPackage();
        }
        Path chromium = installed().orElseThrow(() -> new IllegalStateException(
                "The browser tests need Chrome or Chromium: please install one (on Debian: apt-get install chromium)."));
        return playwright.chromium().launch(options().setExecutablePath(chromium));
    }

    private static LaunchOptions options() {
        return new LaunchOptions().setArgs(FLAGS);
    }

    private static Optional<Path> installed() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, PLACES.stream()).filter(Files::isExecutable).findFirst();
    }

    private static Browser launchDownloaded(Playwright playwright) throws IOException, InterruptedException {
        if (!Files.exists(Path.of(playwright.chromium().executablePath()))) {
            System.out.println("No Chrome or Chromium found; downloading one with Playwright.");
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            run(java, "-cp", System.getProperty("java.class.path"), "com.microsoft.playwright.CLI", "install",
                    "chromium");
        }
        return playwright.chromium().launch(options());
    }

    private static void installPackage() throws IOException, InterruptedException {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && Files.exists(Path.of("/etc/debian_version"))) {
            System.out.println("No browser could be downloaded; installing Debian's chromium with apt-get.");
            run("apt-get", "-q", "update");
            run("apt-get", "-q", "-y", "install", "chromium");
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            System.out.println(command[0] + " ended with code " + code + ".");
        }
    }
}
