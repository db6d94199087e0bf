package suanpan.store;

import java.io.IOException;
import java.nio.file.Path;
import suanpan.cli.Office;
import suanpan.cli.Workspace;
import suanpan.workbench.Actor;
import suanpan.workbench.Draft;
import suanpan.workbench.Release;
import suanpan.workbench.Role;
import suanpan.workbench.RulePair;
import suanpan.workbench.Workbench;

/**
 * Publishes and goes back until it is killed, and says so after each time. The first argument is
 * the directory of the store.
 */
final class PublishForever {
  static final String RULE = "sourcing/prototype-on-closed-api";
  private static final Actor EXPERT = new Actor("expert", Role.EXPERT);
  private static final Actor APPROVER = new Actor("approver", Role.APPROVER);

  private PublishForever() {}

  public static void main(String[] arguments) throws IOException {
    Office office = Workspace.at(Path.of("")).office(Path.of(arguments[0]));
    Workbench workbench = office.services().workbench().get();
    System.out.println("live " + workbench.live().get().release());
    for (int i = 0; ; i++) {
      Release release = i % 2 == 0 ? publish(workbench, i) : restore(workbench);
      System.out.println("published " + release.number());
    }
  }

  static Release publish(Workbench workbench, int i) {
    Draft draft = workbench.drafts().create(EXPERT, "Change " + i);
    RulePair before = RulePair.of(RULE, workbench.live().texts());
    String note = "\n# change " + i + " at " + System.nanoTime() + "\n";
    RulePair after = new RulePair(before.drl(), before.yaml() + note);
    workbench.draftEdits().save(EXPERT, draft.id(), RULE, after, 0, null);
    Draft submitted = workbench.draftReviews().submit(EXPERT, draft.id());
    return workbench.draftReviews().approve(APPROVER, draft.id(), submitted.revision(), "");
  }

  static Release restore(Workbench workbench) {
    return workbench.releases().restore(APPROVER, 1, "");
  }
}
