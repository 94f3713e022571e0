package org.sipcause.command;

import java.util.List;

/** Everything that can be asked, in the order in which it is tried. */
public final class Commands {
    /** The first that answers wins; help, the last, answers everything. */
    public static final List<Command> ALL = List.of(
            new CompareCommand(),
            new LookupCommand(),
            new DiffCommand(),
            new LadderCommand(),
            new DiagnoseCommand(),
            new HelpCommand());

    private Commands() {}
}
