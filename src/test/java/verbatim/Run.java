package verbatim;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command line that was run in this process: its exit code and what it printed. */
record Run(int exitCode, String out, String err) {
    static Run of(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
