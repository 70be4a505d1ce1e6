<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>About</name>
        <message>
            <source>About Headstart</source>
            <translation>Über Headstart</translation>
        </message>
        <message>
            <source>C&amp;opy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Reports of faults</source>
            <translation>Fehlerberichte</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Arbeitsbereich</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;About Headstart</source>
            <translation>&amp;Über Headstart</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Gehe zu</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Join a team…</source>
            <translation>Einem Team &amp;beitreten …</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>&amp;New hire…</source>
            <translation>&amp;Neuzugang …</translation>
        </message>
        <message>
            <source>&amp;Open workspace…</source>
            <translation>Arbeitsbereich ö&amp;ffnen …</translation>
        </message>
        <message>
            <source>&amp;Read again</source>
            <translation>Neu &amp;lesen</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Search…</source>
            <translation>&amp;Suchen …</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>New &amp;window</source>
            <translation>Neues &amp;Fenster</translation>
        </message>
        <message>
            <source>New wor&amp;kspace…</source>
            <translation>Neuer A&amp;rbeitsbereich …</translation>
        </message>
        <message>
            <source>Open the &amp;file written last</source>
            <translation>Zuletzt geschriebene &amp;Datei öffnen</translation>
        </message>
        <message>
            <source>Who am &amp;I…</source>
            <translation>&amp;Wer bin ich …</translation>
        </message>
        <message>
            <source>add create start begin onboarding employee joiner</source>
            <translation>hinzufügen anlegen erfassen starten Onboarding Mitarbeiter Mitarbeiterin</translation>
        </message>
        <message>
            <source>another second duplicate</source>
            <translation>weiteres zweites</translation>
        </message>
        <message>
            <source>file folder load switch change company</source>
            <translation>Datei Ordner laden wechseln Firma</translation>
        </message>
        <message>
            <source>keys hotkeys help</source>
            <translation>Tasten Tastaturkürzel Shortcuts Hilfe</translation>
        </message>
        <message>
            <source>make create another empty file company own real start over</source>
            <translation>anlegen erstellen weiterer leer Datei Firma eigener echt von vorn anfangen</translation>
        </message>
        <message>
            <source>quit exit leave end</source>
            <translation>beenden verlassen</translation>
        </message>
        <message>
            <source>refresh reload update</source>
            <translation>aktualisieren neu laden auffrischen</translation>
        </message>
        <message>
            <source>repeat once more</source>
            <translation>noch einmal</translation>
        </message>
        <message>
            <source>report PDF Excel CSV export saved</source>
            <translation>Bericht PDF Excel CSV Export gespeichert</translation>
        </message>
        <message>
            <source>return previous</source>
            <translation>vorherige Seite</translation>
        </message>
        <message>
            <source>revert take back</source>
            <translation>zurücknehmen widerrufen</translation>
        </message>
        <message>
            <source>server connect share PostgreSQL</source>
            <translation>Server verbinden teilen PostgreSQL</translation>
        </message>
        <message>
            <source>user person name log in sign in login role</source>
            <translation>Benutzer Person Name anmelden Anmeldung Rolle</translation>
        </message>
        <message>
            <source>version licence license Qt Python system where files log</source>
            <translation>Version Lizenz Qt Python System Ablage Dateien Protokoll Info</translation>
        </message>
    </context>
    <context>
        <name>Adopt</name>
        <message numerus="yes">
            <source>%n onboarding(s) follow the latest version now.</source>
            <translation>
                <numerusform>%n Onboarding folgt jetzt der neuesten Version.</numerusform>
                <numerusform>%n Onboardings folgen jetzt der neuesten Version.</numerusform>
            </translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Bring to version {}</source>
            <translation>Auf Version {} bringen</translation>
        </message>
        <message>
            <source>Finished tasks stay as they are. The departments whose tasks change are told.</source>
            <translation>Erledigte Aufgaben bleiben, wie sie sind. Abteilungen, deren Aufgaben sich ändern, werden benachrichtigt.</translation>
        </message>
        <message>
            <source>Leave them as they are</source>
            <translation>So lassen, wie sie sind</translation>
        </message>
        <message>
            <source>Looking at what changes for each…</source>
            <translation>Es wird geprüft, was sich für jedes ändert …</translation>
        </message>
        <message>
            <source>No running onboarding keeps an older version.</source>
            <translation>Kein laufendes Onboarding folgt einer älteren Version.</translation>
        </message>
        <message>
            <source>Running onboardings</source>
            <translation>Laufende Onboardings</translation>
        </message>
        <message>
            <source>Which of these follow the new version?</source>
            <translation>Welche davon folgen der neuen Version?</translation>
        </message>
        <message>
            <source>{name}, {starts}, has version {version}</source>
            <translation>{name}, {starts}, hat Version {version}</translation>
        </message>
    </context>
    <context>
        <name>AfterField</name>
        <message>
            <source>A task can't come after itself.</source>
            <translation>Eine Aufgabe kann nicht auf sich selbst folgen.</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Another task that comes before</source>
            <translation>Weitere Aufgabe, die vorher kommt</translation>
        </message>
        <message>
            <source>Comes after</source>
            <translation>Kommt nach</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>There is no task “{}”: choose one of those that are offered.</source>
            <translation>Es gibt keine Aufgabe „{}“: Wählen Sie eine der angebotenen.</translation>
        </message>
        <message>
            <source>Type the name of a task</source>
            <translation>Name einer Aufgabe eingeben</translation>
        </message>
    </context>
    <context>
        <name>Appearance</name>
        <message>
            <source>&amp;Appearance</source>
            <translation>&amp;Darstellung</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Nothing moves by itself</source>
            <translation>&amp;Nichts bewegt sich von selbst</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <source>As the s&amp;ystem</source>
            <translation>Wie das S&amp;ystem</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>High &amp;contrast</source>
            <translation>Hoher &amp;Kontrast</translation>
        </message>
        <message>
            <source>How Headstart looks on this computer. What you choose is used at once.</source>
            <translation>Wie Headstart auf diesem Computer aussieht. Was Sie wählen, gilt sofort.</translation>
        </message>
        <message>
            <source>Movement</source>
            <translation>Bewegung</translation>
        </message>
        <message>
            <source>Some people are disturbed by things that move by themselves.</source>
            <translation>Manche Menschen stört, was sich von selbst bewegt.</translation>
        </message>
        <message>
            <source>Things may &amp;move</source>
            <translation>Elemente dürfen sich &amp;bewegen</translation>
        </message>
        <message>
            <source>theme mode accessibility</source>
            <translation>Theme Modus Design hoher Kontrast Barrierefreiheit</translation>
        </message>
        <message>
            <source>theme mode day bright white</source>
            <translation>Theme Modus Design light mode Tag weiß</translation>
        </message>
        <message>
            <source>theme mode follow automatic auto</source>
            <translation>Theme Modus Design automatisch folgen</translation>
        </message>
        <message>
            <source>theme mode night black</source>
            <translation>Theme Modus Design dark mode Nacht Nachtmodus Dunkelmodus schwarz</translation>
        </message>
    </context>
    <context>
        <name>Body</name>
        <message>
            <source>A new department at the end of the list, to be named</source>
            <translation>Eine neue Abteilung am Ende der Liste, die Sie dann benennen</translation>
        </message>
        <message>
            <source>Add department</source>
            <translation>Abteilung hinzufügen</translation>
        </message>
        <message>
            <source>Find a task</source>
            <translation>Aufgabe suchen</translation>
        </message>
        <message>
            <source>Find a task (Ctrl+F)</source>
            <translation>Aufgabe suchen (Strg+F)</translation>
        </message>
    </context>
    <context>
        <name>Buttons</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>CatalogueDelegate</name>
        <message>
            <source>promises in working days, once everything needed is there</source>
            <translation>Zusagen in Arbeitstagen, sobald alles Nötige da ist</translation>
        </message>
    </context>
    <context>
        <name>CataloguePage</name>
        <message>
            <source>No task has “{}”.</source>
            <translation>Keine Aufgabe enthält „{}“.</translation>
        </message>
        <message>
            <source>Not saved: {}.</source>
            <translation>Nicht gespeichert: {}.</translation>
        </message>
        <message>
            <source>Reading the workspace…</source>
            <translation>Der Arbeitsbereich wird gelesen …</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Wird gespeichert …</translation>
        </message>
        <message>
            <source>The catalogue can't be saved like this: see what is marked.</source>
            <translation>Der Katalog kann so nicht gespeichert werden: Sehen Sie sich das Markierte an.</translation>
        </message>
        <message>
            <source>The catalogue can't be shown</source>
            <translation>Der Katalog kann nicht gezeigt werden</translation>
        </message>
        <message>
            <source>The catalogue could not be read.</source>
            <translation>Der Katalog konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The catalogue has changes that are not saved: {}.</source>
            <translation>Der Katalog hat Änderungen, die nicht gespeichert sind: {}.</translation>
        </message>
        <message>
            <source>The catalogue in {} is the one that is used.</source>
            <translation>Der Katalog in {} ist der, der verwendet wird.</translation>
        </message>
        <message>
            <source>To be mended first: {}.</source>
            <translation>Zuerst zu berichtigen: {}.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Version {} is kept. New onboardings begin with it.</source>
            <translation>Version {} ist gespeichert. Neue Onboardings beginnen damit.</translation>
        </message>
        <message>
            <source>Version {} was saved meanwhile. Yours goes on top of it.</source>
            <translation>Version {} wurde inzwischen gespeichert. Ihre kommt darüber.</translation>
        </message>
    </context>
    <context>
        <name>CatalogueTree</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Tasks by department</source>
            <translation>Aufgaben nach Abteilung</translation>
        </message>
    </context>
    <context>
        <name>ChannelsField</name>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Notification on this desktop</source>
            <translation>Meldung auf diesem Bildschirm</translation>
        </message>
        <message>
            <source>Tried first</source>
            <translation>Zuerst versucht</translation>
        </message>
        <message>
            <source>Tried second</source>
            <translation>Als Zweites versucht</translation>
        </message>
        <message>
            <source>Tried third</source>
            <translation>Als Drittes versucht</translation>
        </message>
        <message>
            <source>nothing more</source>
            <translation>nichts weiter</translation>
        </message>
        <message>
            <source>then</source>
            <translation>dann</translation>
        </message>
    </context>
    <context>
        <name>ChecklistDelegate</name>
        <message>
            <source>owner {owner} · {progress}</source>
            <translation>zuständig {owner} · {progress}</translation>
        </message>
    </context>
    <context>
        <name>ChecklistModel</name>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>nothing to do</source>
            <translation>nichts zu tun</translation>
        </message>
        <message>
            <source>{department}, owner {owner}, {progress}</source>
            <translation>{department}, zuständig {owner}, {progress}</translation>
        </message>
        <message>
            <source>{done} of {total} done</source>
            <translation>{done} von {total} erledigt</translation>
        </message>
        <message>
            <source>{task}, needed on day one: {detail}</source>
            <translation>{task}, am ersten Tag nötig: {detail}</translation>
        </message>
        <message>
            <source>{task}: {detail}</source>
            <translation>{task}: {detail}</translation>
        </message>
    </context>
    <context>
        <name>ChecklistView</name>
        <message>
            <source>Checklist</source>
            <translation>Checkliste</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the whole checklist</source>
            <translation>Die ganze Checkliste kopieren</translation>
        </message>
        <message>
            <source>Tick or untick</source>
            <translation>An- oder abhaken</translation>
        </message>
        <message>
            <source>Work on the task</source>
            <translation>Aufgabe bearbeiten</translation>
        </message>
    </context>
    <context>
        <name>ChoosePerson</name>
        <message>
            <source>&amp;A part of your name</source>
            <translation>Ein &amp;Teil Ihres Namens</translation>
        </message>
        <message>
            <source>Nobody like this is known here.</source>
            <translation>Hier ist niemand bekannt, der so heißt.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Type a part of your name</source>
            <translation>Einen Teil Ihres Namens eingeben</translation>
        </message>
        <message>
            <source>What you do is written down with your name.</source>
            <translation>Was Sie tun, wird mit Ihrem Namen festgehalten.</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>Wer sind Sie?</translation>
        </message>
    </context>
    <context>
        <name>Chooser</name>
        <message>
            <source>{} (Delete shows all)</source>
            <translation>{} (Entf zeigt alle)</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message numerus="yes">
            <source>%n change(s) wait until the workspace can be reached again.</source>
            <translation>
                <numerusform>%n Änderung wartet, bis der Arbeitsbereich wieder erreichbar ist.</numerusform>
                <numerusform>%n Änderungen warten, bis der Arbeitsbereich wieder erreichbar ist.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClosuresEditor</name>
        <message>
            <source>&amp;Day</source>
            <translation>&amp;Tag</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>&amp;Grund</translation>
        </message>
        <message>
            <source>Another closed day</source>
            <translation>Weiterer geschlossener Tag</translation>
        </message>
        <message>
            <source>Close a day</source>
            <translation>Tag schließen</translation>
        </message>
        <message>
            <source>Closed days</source>
            <translation>Geschlossene Tage</translation>
        </message>
        <message>
            <source>Company holiday</source>
            <translation>Betriebsferien</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Open on this day</source>
            <translation>An diesem Tag öffnen</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>This location is open on every working day.</source>
            <translation>Dieser Standort hat an jedem Arbeitstag geöffnet.</translation>
        </message>
        <message>
            <source>{} is closed on {}.</source>
            <translation>{} ist am {} geschlossen.</translation>
        </message>
        <message>
            <source>{} is open on {}.</source>
            <translation>{} hat am {} geöffnet.</translation>
        </message>
    </context>
    <context>
        <name>ConditionsField</name>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Employment</source>
            <translation>Beschäftigung</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>Only where the location follows</source>
            <translation>Nur, wo der Standort dies befolgt</translation>
        </message>
        <message>
            <source>Roles, with commas between</source>
            <translation>Rollen, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Teams, with commas between</source>
            <translation>Teams, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Whatever the location follows</source>
            <translation>Was auch immer der Standort befolgt</translation>
        </message>
        <message>
            <source>Work style</source>
            <translation>Arbeitsweise</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
    </context>
    <context>
        <name>ConflictDialog</name>
        <message>
            <source>&amp;Do mine again</source>
            <translation>&amp;Meine Änderung wiederholen</translation>
        </message>
        <message>
            <source>&amp;Keep what is there</source>
            <translation>&amp;Behalten, was da ist</translation>
        </message>
        <message>
            <source>Changed by somebody else</source>
            <translation>Von jemand anderem geändert</translation>
        </message>
        <message>
            <source>It changed after you looked at it. Nothing of yours is stored yet.</source>
            <translation>Es hat sich geändert, nachdem Sie es angesehen haben. Von Ihnen ist noch nichts gespeichert.</translation>
        </message>
        <message>
            <source>This was removed meanwhile</source>
            <translation>Dies wurde inzwischen entfernt</translation>
        </message>
        <message>
            <source>What is there now</source>
            <translation>Was jetzt da ist</translation>
        </message>
        <message>
            <source>What you wanted</source>
            <translation>Was Sie wollten</translation>
        </message>
    </context>
    <context>
        <name>Copied</name>
        <message>
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Für wen</translation>
        </message>
        <message>
            <source>Lead time</source>
            <translation>Vorlaufzeit</translation>
        </message>
        <message>
            <source>New hire</source>
            <translation>Neuzugang</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Vorlauf</translation>
        </message>
        <message>
            <source>Offered</source>
            <translation>Angeboten</translation>
        </message>
        <message>
            <source>On day one</source>
            <translation>Am ersten Tag</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>Readiness</source>
            <translation>Bereitschaft</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Starts</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>What needs attention</source>
            <translation>Was Aufmerksamkeit braucht</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>nötig</translation>
        </message>
    </context>
    <context>
        <name>CopyHire</name>
        <message>
            <source>Copy</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Copy from another hire</source>
            <translation>Von einem anderen Neuzugang übernehmen</translation>
        </message>
        <message>
            <source>From &amp;whom</source>
            <translation>Von &amp;wem</translation>
        </message>
        <message>
            <source>Hires</source>
            <translation>Neuzugänge</translation>
        </message>
        <message>
            <source>Nobody like this is known here.</source>
            <translation>Hier ist niemand bekannt, der so heißt.</translation>
        </message>
        <message>
            <source>Role, location, work style, employment, team and manager are taken over.</source>
            <translation>Rolle, Standort, Arbeitsweise, Anstellung, Team und Führungskraft werden übernommen.</translation>
        </message>
        <message>
            <source>Type a name, a role or a team</source>
            <translation>Name, Rolle oder Team eingeben</translation>
        </message>
    </context>
    <context>
        <name>DayBox</name>
        <message>
            <source>It is {} now: no day before {} can be chosen.</source>
            <translation>Jetzt ist es {}: Vor {} kann kein Tag gewählt werden.</translation>
        </message>
        <message>
            <source>What was pasted is not a day: write it like {}.</source>
            <translation>Das Eingefügte ist kein Tag: Schreiben Sie ihn wie {}.</translation>
        </message>
        <message>
            <source>ddd d MMM yyyy</source>
            <translation>ddd d. MMM yyyy</translation>
        </message>
    </context>
    <context>
        <name>Demand</name>
        <message>
            <source>Coming your way</source>
            <translation>Kommt auf Sie zu</translation>
        </message>
        <message>
            <source>Most in one week: {}.</source>
            <translation>Am meisten in einer Woche: {}.</translation>
        </message>
        <message>
            <source>Nothing is to begin in the next 8 weeks.</source>
            <translation>In den nächsten 8 Wochen ist nichts zu beginnen.</translation>
        </message>
        <message>
            <source>firm</source>
            <translation>fest</translation>
        </message>
        <message>
            <source>next 8 weeks</source>
            <translation>nächste 8 Wochen</translation>
        </message>
        <message>
            <source>tentative</source>
            <translation>vorläufig</translation>
        </message>
    </context>
    <context>
        <name>DemandChart</name>
        <message numerus="yes">
            <source>%n of them overdue</source>
            <translation>
                <numerusform>%n davon überfällig</numerusform>
                <numerusform>%n davon überfällig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them tentative</source>
            <translation>
                <numerusform>%n davon vorläufig</numerusform>
                <numerusform>%n davon vorläufig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) to begin</source>
            <translation>
                <numerusform>%n Aufgabe zu beginnen</numerusform>
                <numerusform>%n Aufgaben zu beginnen</numerusform>
            </translation>
        </message>
        <message>
            <source>Tasks to begin in each of the next weeks</source>
            <translation>Aufgaben, die in den nächsten Wochen zu beginnen sind</translation>
        </message>
        <message>
            <source>Week {number}, from {day}: {tasks}</source>
            <translation>Woche {number}, ab {day}: {tasks}</translation>
        </message>
        <message>
            <source>W{}</source>
            <translation>KW {}</translation>
        </message>
    </context>
    <context>
        <name>DepartmentEditor</name>
        <message>
            <source>Chips of new hires show “{}”.</source>
            <translation>Bei Neuzugängen steht kurz „{}“.</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>It has no task yet: “Add task” gives it the first one.</source>
            <translation>Sie hat noch keine Aufgabe: „Aufgabe hinzufügen“ gibt ihr die erste.</translation>
        </message>
        <message>
            <source>Owner and people</source>
            <translation>Zuständige und Personen</translation>
        </message>
        <message>
            <source>Remove department</source>
            <translation>Abteilung entfernen</translation>
        </message>
        <message>
            <source>Save first: then its owner can be chosen.</source>
            <translation>Speichern Sie zuerst: Dann können Sie wählen, wer zuständig ist.</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Kurzname</translation>
        </message>
        <message>
            <source>The selected department</source>
            <translation>Die ausgewählte Abteilung</translation>
        </message>
    </context>
    <context>
        <name>DepartmentHead</name>
        <message>
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <source>Department: {}</source>
            <translation>Abteilung: {}</translation>
        </message>
        <message>
            <source>Everyone's</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Filter by task, new hire or owner</source>
            <translation>Nach Aufgabe, Neuzugang oder Zuständigen filtern</translation>
        </message>
        <message>
            <source>Group: {}  ▾</source>
            <translation>Gruppe: {}  ▾</translation>
        </message>
        <message>
            <source>Grouped by {}</source>
            <translation>Gruppiert nach {}</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Meine</translation>
        </message>
        <message>
            <source>Nobody's</source>
            <translation>Ohne Zuständige</translation>
        </message>
        <message>
            <source>Print list</source>
            <translation>Liste drucken</translation>
        </message>
        <message>
            <source>Say who you are first, below in the sidebar.</source>
            <translation>Sagen Sie zuerst unten in der Seitenleiste, wer Sie sind.</translation>
        </message>
        <message>
            <source>See and print the report of this department</source>
            <translation>Den Bericht dieser Abteilung ansehen und drucken</translation>
        </message>
        <message>
            <source>Task, new hire or owner</source>
            <translation>Aufgabe, Neuzugang oder Zuständige</translation>
        </message>
        <message>
            <source>What is coming</source>
            <translation>Was kommt</translation>
        </message>
        <message>
            <source>due date</source>
            <translation>Fälligkeit</translation>
        </message>
        <message>
            <source>new hire</source>
            <translation>Neuzugang</translation>
        </message>
        <message>
            <source>owner</source>
            <translation>Zuständigen</translation>
        </message>
        <message>
            <source>{}  ▾</source>
            <translation>{}  ▾</translation>
        </message>
    </context>
    <context>
        <name>Departments</name>
        <message>
            <source>Departments</source>
            <translation>Abteilungen</translation>
        </message>
        <message>
            <source>Departments and their tasks, in the catalogue</source>
            <translation>Abteilungen und ihre Aufgaben, im Katalog</translation>
        </message>
        <message>
            <source>New department</source>
            <translation>Neue Abteilung</translation>
        </message>
        <message>
            <source>Open in the catalogue</source>
            <translation>Im Katalog öffnen</translation>
        </message>
        <message>
            <source>Who gets the tasks of new hires. Departments are added, moved and removed in the catalogue.</source>
            <translation>Wer die Aufgaben der Neuzugänge bekommt. Abteilungen werden im Katalog hinzugefügt, verschoben und entfernt.</translation>
        </message>
    </context>
    <context>
        <name>DepartmentsEditor</name>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Owner of new tasks</source>
            <translation>&amp;Zuständig für neue Aufgaben</translation>
        </message>
        <message>
            <source>&amp;Short name</source>
            <translation>&amp;Kurzname</translation>
        </message>
        <message>
            <source>&amp;Works in</source>
            <translation>&amp;Arbeitet in</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>Abteilungen</translation>
        </message>
        <message>
            <source>No own people</source>
            <translation>Keine eigenen Leute</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Noch niemand</translation>
        </message>
        <message>
            <source>Own people at a location, and who owns the tasks there</source>
            <translation>Eigene Leute an einem Standort, und wer dort für die Aufgaben zuständig ist</translation>
        </message>
        <message>
            <source>Own people in</source>
            <translation>Eigene Leute in</translation>
        </message>
        <message>
            <source>Own people, owner as above</source>
            <translation>Eigene Leute, Zuständige wie oben</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Kurz</translation>
        </message>
        <message>
            <source>There are no departments yet: they come with a catalogue.</source>
            <translation>Es gibt noch keine Abteilungen: Sie kommen mit einem Katalog.</translation>
        </message>
        <message>
            <source>Where the hire works</source>
            <translation>Wo der Neuzugang arbeitet</translation>
        </message>
        <message>
            <source>Works in</source>
            <translation>Arbeitet in</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>noch niemand</translation>
        </message>
        <message>
            <source>where the hire works</source>
            <translation>wo der Neuzugang arbeitet</translation>
        </message>
        <message>
            <source>{} (no longer in the catalogue)</source>
            <translation>{} (nicht mehr im Katalog)</translation>
        </message>
        <message>
            <source>{} is changed.</source>
            <translation>{} ist geändert.</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>This computer has no keyring that is open: the password is asked for at each start.</source>
            <translation>Auf diesem Computer ist kein Schlüsselbund offen: Nach dem Passwort wird bei jedem Start gefragt.</translation>
        </message>
    </context>
    <context>
        <name>DoneAlready</name>
        <message>
            <source>This should have begun. Is it done already?</source>
            <translation>Das hätte schon beginnen müssen. Ist es schon erledigt?</translation>
        </message>
    </context>
    <context>
        <name>DraftButton</name>
        <message>
            <source>Draft from {}, {} kept for you.</source>
            <translation>Entwurf vom {}, {} für Sie aufbewahrt.</translation>
        </message>
        <message>
            <source>Go on with the draft</source>
            <translation>Entwurf fortsetzen</translation>
        </message>
        <message>
            <source>Go on with the draft: {}</source>
            <translation>Entwurf fortsetzen: {}</translation>
        </message>
    </context>
    <context>
        <name>Editor</name>
        <message>
            <source>Save what you changed here, or put it back, before you go on.</source>
            <translation>Speichern Sie hier Ihre Änderungen oder machen Sie sie rückgängig, bevor Sie weitergehen.</translation>
        </message>
    </context>
    <context>
        <name>EffectCard</name>
        <message>
            <source>Location of the sample hire</source>
            <translation>Standort des Beispiel-Neuzugangs</translation>
        </message>
        <message>
            <source>What this change does</source>
            <translation>Was diese Änderung bewirkt</translation>
        </message>
        <message>
            <source>Work style of the sample hire</source>
            <translation>Arbeitsweise des Beispiel-Neuzugangs</translation>
        </message>
        <message>
            <source>to a typical hire:</source>
            <translation>für einen typischen Neuzugang:</translation>
        </message>
    </context>
    <context>
        <name>Errands</name>
        <message>
            <source>Done again: {}.</source>
            <translation>Wiederholt: {}.</translation>
        </message>
        <message>
            <source>Undone: {}.</source>
            <translation>Rückgängig gemacht: {}.</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>Copy the path</source>
            <translation>Pfad kopieren</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>New hires</source>
            <translation>Neuzugänge</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <source>The file of the workspace</source>
            <translation>Die Datei des Arbeitsbereichs</translation>
        </message>
        <message>
            <source>The path is copied.</source>
            <translation>Der Pfad ist kopiert.</translation>
        </message>
        <message>
            <source>The server of the workspace</source>
            <translation>Der Server des Arbeitsbereichs</translation>
        </message>
        <message>
            <source>Version of the file</source>
            <translation>Version der Datei</translation>
        </message>
    </context>
    <context>
        <name>FaultDialog</name>
        <message>
            <source>Copy the report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <source>Go on working</source>
            <translation>Weiterarbeiten</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Etwas ist schiefgegangen</translation>
        </message>
        <message>
            <source>Something went wrong that should not</source>
            <translation>Etwas ist schiefgegangen, das nicht schiefgehen sollte</translation>
        </message>
        <message>
            <source>What you were doing was not carried out; all that was stored before is safe. The report below names places in the program only, nothing that anybody entered.</source>
            <translation>Was Sie gerade taten, wurde nicht ausgeführt; alles vorher Gespeicherte ist sicher. Der Bericht unten nennt nur Stellen im Programm und nichts, was jemand eingegeben hat.</translation>
        </message>
    </context>
    <context>
        <name>Figure</name>
        <message>
            <source>Show only these</source>
            <translation>Nur diese zeigen</translation>
        </message>
    </context>
    <context>
        <name>FileField</name>
        <message>
            <source>Certificates (*.crt *.pem *.cer);;All files (*)</source>
            <translation>Zertifikate (*.crt *.pem *.cer);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Datei wählen</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <source>The certificate of the server</source>
            <translation>Das Zertifikat des Servers</translation>
        </message>
    </context>
    <context>
        <name>Folders</name>
        <message>
            <source>Export the catalogue into a folder</source>
            <translation>Den Katalog in einen Ordner exportieren</translation>
        </message>
        <message>
            <source>Import a catalogue from its folder</source>
            <translation>Einen Katalog aus seinem Ordner importieren</translation>
        </message>
        <message>
            <source>The catalogue is in {}.</source>
            <translation>Der Katalog liegt in {}.</translation>
        </message>
    </context>
    <context>
        <name>ForgetTeam</name>
        <message>
            <source>&amp;Forget</source>
            <translation>&amp;Vergessen</translation>
        </message>
        <message>
            <source>&amp;Keep it</source>
            <translation>&amp;Behalten</translation>
        </message>
        <message>
            <source>Forget this team</source>
            <translation>Dieses Team vergessen</translation>
        </message>
        <message>
            <source>Forget this team?</source>
            <translation>Dieses Team vergessen?</translation>
        </message>
        <message>
            <source>Your password leaves the keyring of this computer, and the workspace its list. On the server nothing changes: with your password you can join again.</source>
            <translation>Ihr Passwort verschwindet aus dem Schlüsselbund dieses Computers, der Arbeitsbereich aus seiner Liste. Auf dem Server ändert sich nichts: Mit Ihrem Passwort können Sie wieder beitreten.</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>Put back</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Put back what was there (Ctrl+R)</source>
            <translation>Auf den vorigen Stand zurücksetzen (Strg+R)</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save (Ctrl+S)</source>
            <translation>Speichern (Strg+S)</translation>
        </message>
    </context>
    <context>
        <name>FormHead</name>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Start onboarding</source>
            <translation>Onboarding &amp;starten</translation>
        </message>
        <message>
            <source>C&amp;opy from…</source>
            <translation>K&amp;opieren von …</translation>
        </message>
        <message>
            <source>Draft from {}, {} kept for you.</source>
            <translation>Entwurf vom {}, {} für Sie aufbewahrt.</translation>
        </message>
        <message>
            <source>Each department sees only what it needs, and sees it once.</source>
            <translation>Jede Abteilung sieht nur, was sie braucht, und das nur einmal.</translation>
        </message>
        <message>
            <source>Empty the form and forget the draft</source>
            <translation>Das Formular leeren und den Entwurf vergessen</translation>
        </message>
        <message>
            <source>Leave the form; what you typed is kept</source>
            <translation>Das Formular verlassen; Ihre Eingaben bleiben erhalten</translation>
        </message>
        <message>
            <source>New hire</source>
            <translation>Neuzugang</translation>
        </message>
        <message>
            <source>S&amp;tart afresh</source>
            <translation>&amp;Neu beginnen</translation>
        </message>
        <message>
            <source>Start the onboarding and tell the departments (Ctrl+Return)</source>
            <translation>Das Onboarding starten und die Abteilungen benachrichtigen (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Take over role, place and kind of work from another hire</source>
            <translation>Rolle, Standort und Arbeitsweise von einem anderen Neuzugang übernehmen</translation>
        </message>
    </context>
    <context>
        <name>HandOver</name>
        <message>
            <source>&amp;To whom</source>
            <translation>&amp;An wen</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>Hand over {tasks}</source>
            <translation>{tasks} übergeben</translation>
        </message>
        <message>
            <source>It stays where it is until the person accepts, with its history.</source>
            <translation>Sie bleibt mit ihrem Verlauf, wo sie ist, bis die Person annimmt.</translation>
        </message>
        <message>
            <source>Nobody like this is known here.</source>
            <translation>Hier ist niemand bekannt, der so heißt.</translation>
        </message>
        <message>
            <source>People and departments</source>
            <translation>Personen und Abteilungen</translation>
        </message>
        <message>
            <source>Type a part of a name or department</source>
            <translation>Einen Teil eines Namens oder einer Abteilung eingeben</translation>
        </message>
    </context>
    <context>
        <name>Handover</name>
        <message>
            <source>Open it there</source>
            <translation>Dort öffnen</translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message numerus="yes">
            <source>%n department(s)</source>
            <translation>
                <numerusform>%n Abteilung</numerusform>
                <numerusform>%n Abteilungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running onboarding(s) keep an older version</source>
            <translation>
                <numerusform>%n laufendes Onboarding folgt einer älteren Version</numerusform>
                <numerusform>%n laufende Onboardings folgen einer älteren Version</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running onboarding(s) keep version {}</source>
            <translation>
                <numerusform>%n laufendes Onboarding folgt Version {}</numerusform>
                <numerusform>%n laufende Onboardings folgen Version {}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s)</source>
            <translation>
                <numerusform>%n Aufgabe</numerusform>
                <numerusform>%n Aufgaben</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren …</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importieren …</translation>
        </message>
        <message>
            <source>&amp;Print service catalogue…</source>
            <translation>Servicekatalog &amp;drucken …</translation>
        </message>
        <message>
            <source>A new task behind the selected one (Ctrl+Shift+T)</source>
            <translation>Eine neue Aufgabe hinter der ausgewählten (Strg+Umschalt+T)</translation>
        </message>
        <message>
            <source>Add task</source>
            <translation>Aufgabe hinzufügen</translation>
        </message>
        <message>
            <source>Bring to version {}…</source>
            <translation>Auf Version {} bringen …</translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <source>Import, export or print the catalogue</source>
            <translation>Den Katalog importieren, exportieren oder drucken</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Service catalogue as P&amp;DF…</source>
            <translation>Servicekatalog als PD&amp;F …</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation>Versionen …</translation>
        </message>
        <message>
            <source>{tasks} in {departments} · version {version}, {day}</source>
            <translation>{tasks} in {departments} · Version {version}, {day}</translation>
        </message>
        <message>
            <source>{tasks} in {departments} · version {version}, {who}, {day}</source>
            <translation>{tasks} in {departments} · Version {version}, {who}, {day}</translation>
        </message>
    </context>
    <context>
        <name>HeadsUpCard</name>
        <message>
            <source>&amp;Acknowledge</source>
            <translation>&amp;Bestätigen</translation>
        </message>
        <message>
            <source>No heads-up is chosen</source>
            <translation>Kein Hinweis ist ausgewählt</translation>
        </message>
        <message>
            <source>S&amp;nooze</source>
            <translation>&amp;Aufschieben</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>St&amp;oppen</translation>
        </message>
        <message>
            <source>Say it no more, to nobody</source>
            <translation>Niemandem mehr sagen</translation>
        </message>
        <message>
            <source>Say that it is taken care of: nobody else is asked</source>
            <translation>Sagen, dass sich jemand kümmert: sonst wird niemand gefragt</translation>
        </message>
        <message>
            <source>Send a&amp;gain</source>
            <translation>E&amp;rneut senden</translation>
        </message>
        <message>
            <source>T&amp;ry again</source>
            <translation>Erneut &amp;versuchen</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The heads-up in full</source>
            <translation>Der ganze Hinweis</translation>
        </message>
        <message>
            <source>What happens next</source>
            <translation>Wie es weitergeht</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
    </context>
    <context>
        <name>HeadsUpLetters</name>
        <message>
            <source>It goes to {} with the next sending.</source>
            <translation>Es geht mit dem nächsten Versand an {}.</translation>
        </message>
        <message>
            <source>What you are sent next, as it would be now. {} Nothing is sent by looking at it.</source>
            <translation>Was Sie als Nächstes bekommen, so wie es jetzt wäre. {} Durch das Ansehen wird nichts gesendet.</translation>
        </message>
    </context>
    <context>
        <name>HeadsUps</name>
        <message numerus="yes">
            <source>%n more, under Settings, Mail server.</source>
            <translation>
                <numerusform>%n weiteres Hindernis unter Einstellungen, Mailserver.</numerusform>
                <numerusform>%n weitere Hindernisse unter Einstellungen, Mailserver.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) an answer</source>
            <translation>
                <numerusform>%n wartet auf Antwort</numerusform>
                <numerusform>%n warten auf Antwort</numerusform>
            </translation>
        </message>
        <message>
            <source>As soon as somebody needs to know something, it stands here: to whom, when and why.</source>
            <translation>Sobald jemand etwas wissen muss, steht es hier: an wen, wann und warum.</translation>
        </message>
        <message>
            <source>Heads-ups</source>
            <translation>Hinweise</translation>
        </message>
        <message>
            <source>It goes again with the next sending.</source>
            <translation>Es geht mit dem nächsten Versand erneut hinaus.</translation>
        </message>
        <message>
            <source>It is not sent.</source>
            <translation>Es wird nicht gesendet.</translation>
        </message>
        <message>
            <source>It is put off.</source>
            <translation>Es ist aufgeschoben.</translation>
        </message>
        <message>
            <source>It is said no more.</source>
            <translation>Es wird nicht mehr gesagt.</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Noch einmal nachsehen</translation>
        </message>
        <message>
            <source>Need an answer</source>
            <translation>Warten auf Antwort</translation>
        </message>
        <message>
            <source>Nobody else is asked.</source>
            <translation>Sonst wird niemand gefragt.</translation>
        </message>
        <message>
            <source>Nothing is said yet</source>
            <translation>Noch ist nichts gesagt</translation>
        </message>
        <message>
            <source>Preview next digest</source>
            <translation>Zusammenfassung ansehen</translation>
        </message>
        <message>
            <source>Reading the workspace…</source>
            <translation>Der Arbeitsbereich wird gelesen …</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Gesendet</translation>
        </message>
        <message>
            <source>The heads-ups could not be read.</source>
            <translation>Die Hinweise konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The workspace can't be read</source>
            <translation>Der Arbeitsbereich kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Will be sent</source>
            <translation>Werden gesendet</translation>
        </message>
        <message>
            <source>Write a heads-up</source>
            <translation>Hinweis schreiben</translation>
        </message>
        <message>
            <source>in the next ten working days</source>
            <translation>in den nächsten zehn Arbeitstagen</translation>
        </message>
        <message numerus="yes">
            <source>in the next ten working days, of the %n hire(s) whose tasks come next</source>
            <translation>
                <numerusform>in den nächsten zehn Arbeitstagen, von %n Neuzugang mit den nächsten Aufgaben</numerusform>
                <numerusform>in den nächsten zehn Arbeitstagen, von den %n Neuzugängen mit den nächsten Aufgaben</numerusform>
            </translation>
        </message>
        <message>
            <source>next digest {}</source>
            <translation>nächste Zusammenfassung {}</translation>
        </message>
    </context>
    <context>
        <name>HireFacts</name>
        <message>
            <source>&amp;Location</source>
            <translation>&amp;Standort</translation>
        </message>
        <message>
            <source>&amp;Role</source>
            <translation>&amp;Rolle</translation>
        </message>
        <message>
            <source>&amp;Work style</source>
            <translation>&amp;Arbeitsweise</translation>
        </message>
        <message>
            <source>Certaint&amp;y</source>
            <translation>Si&amp;cherheit</translation>
        </message>
        <message>
            <source>Contractor</source>
            <translation>Auftragnehmer</translation>
        </message>
        <message>
            <source>Em&amp;ployment</source>
            <translation>&amp;Beschäftigung</translation>
        </message>
        <message>
            <source>Employee</source>
            <translation>Angestellt</translation>
        </message>
        <message>
            <source>Firm: offer signed</source>
            <translation>Fest: Vertrag unterschrieben</translation>
        </message>
        <message>
            <source>Full &amp;name</source>
            <translation>Voller &amp;Name</translation>
        </message>
        <message>
            <source>Hiring man&amp;ager</source>
            <translation>&amp;Führungskraft</translation>
        </message>
        <message>
            <source>Hybrid</source>
            <translation>Hybrid</translation>
        </message>
        <message>
            <source>Intern</source>
            <translation>Praktikum</translation>
        </message>
        <message>
            <source>On site</source>
            <translation>Vor Ort</translation>
        </message>
        <message>
            <source>Pro&amp;bability</source>
            <translation>&amp;Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>Remote</source>
            <translation>Remote</translation>
        </message>
        <message>
            <source>Start &amp;date</source>
            <translation>Start&amp;termin</translation>
        </message>
        <message>
            <source>Tea&amp;m</source>
            <translation>Tea&amp;m</translation>
        </message>
        <message>
            <source>Tentative: offer out</source>
            <translation>Vorläufig: Angebot verschickt</translation>
        </message>
        <message>
            <source>What departments need from the manager. It can follow later.</source>
            <translation>Was Abteilungen von der Führungskraft brauchen. Es kann später folgen.</translation>
        </message>
    </context>
    <context>
        <name>HireFilters</name>
        <message>
            <source>All hiring managers</source>
            <translation>Alle Führungskräfte</translation>
        </message>
        <message>
            <source>All locations</source>
            <translation>Alle Standorte</translation>
        </message>
        <message>
            <source>Filter by name or role</source>
            <translation>Nach Name oder Rolle filtern</translation>
        </message>
        <message>
            <source>Firm only</source>
            <translation>Nur feste</translation>
        </message>
        <message>
            <source>Hiring manager</source>
            <translation>Führungskraft</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>Name or role</source>
            <translation>Name oder Rolle</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Gestartet</translation>
        </message>
        <message>
            <source>Tentative only</source>
            <translation>Nur vorläufige</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>Kommende</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Zurückgezogen</translation>
        </message>
    </context>
    <context>
        <name>HireHead</name>
        <message>
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <source>Back to the list (Alt+Left, Escape)</source>
            <translation>Zurück zur Liste (Alt+Links, Esc)</translation>
        </message>
        <message>
            <source>Make firm</source>
            <translation>Fest machen</translation>
        </message>
        <message>
            <source>More  ▾</source>
            <translation>Mehr  ▾</translation>
        </message>
        <message>
            <source>Move start date</source>
            <translation>Starttermin verschieben</translation>
        </message>
        <message>
            <source>Preview and print (Ctrl+P), or write a PDF (Ctrl+Shift+P)</source>
            <translation>Vorschau und Druck (Strg+P) oder als PDF speichern (Strg+Umschalt+P)</translation>
        </message>
        <message>
            <source>Preview and print…</source>
            <translation>Vorschau und Druck …</translation>
        </message>
        <message>
            <source>Readiness report</source>
            <translation>Bereitschaftsbericht</translation>
        </message>
        <message>
            <source>Readiness report  ▾</source>
            <translation>Bereitschaftsbericht  ▾</translation>
        </message>
        <message>
            <source>Report  ▾</source>
            <translation>Bericht  ▾</translation>
        </message>
        <message>
            <source>See what another start date does, then decide (Ctrl+M)</source>
            <translation>Ansehen, was ein anderer Starttermin bewirkt, dann entscheiden (Strg+M)</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Zurückziehen …</translation>
        </message>
        <message>
            <source>Write as PDF…</source>
            <translation>Als PDF speichern …</translation>
        </message>
        <message>
            <source>{} are looking at this too</source>
            <translation>{} sehen sich das auch gerade an</translation>
        </message>
        <message>
            <source>{} is looking at this too</source>
            <translation>{} sieht sich das auch gerade an</translation>
        </message>
    </context>
    <context>
        <name>HireTable</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>People who start soon</source>
            <translation>Personen, die bald starten</translation>
        </message>
        <message>
            <source>Usual column widths</source>
            <translation>Übliche Spaltenbreiten</translation>
        </message>
    </context>
    <context>
        <name>HiresModel</name>
        <message>
            <source>Departments</source>
            <translation>Abteilungen</translation>
        </message>
        <message>
            <source>New hire</source>
            <translation>Neuzugang</translation>
        </message>
        <message>
            <source>Readiness</source>
            <translation>Bereitschaft</translation>
        </message>
        <message>
            <source>Starts</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>What needs attention</source>
            <translation>Was Aufmerksamkeit braucht</translation>
        </message>
    </context>
    <context>
        <name>Holidays</name>
        <message numerus="yes">
            <source>%n public holiday(s)</source>
            <translation>
                <numerusform>%n Feiertag</numerusform>
                <numerusform>%n Feiertage</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Year</source>
            <translation>&amp;Jahr</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Falls on</source>
            <translation>Fällt auf</translation>
        </message>
        <message>
            <source>Public holiday</source>
            <translation>Feiertag</translation>
        </message>
        <message>
            <source>Public holidays</source>
            <translation>Feiertage</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>a weekday</source>
            <translation>einen Wochentag</translation>
        </message>
        <message>
            <source>the weekend</source>
            <translation>das Wochenende</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>A note</source>
            <translation>Eine Notiz</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Add the note</source>
            <translation>Notiz hinzufügen</translation>
        </message>
        <message>
            <source>Changed to: {}.</source>
            <translation>Geändert zu: {}.</translation>
        </message>
        <message>
            <source>Comes after</source>
            <translation>Kommt nach</translation>
        </message>
        <message>
            <source>Done {}</source>
            <translation>Erledigt {}</translation>
        </message>
        <message>
            <source>Due {}</source>
            <translation>Fällig {}</translation>
        </message>
        <message>
            <source>Due {}, needed on day one</source>
            <translation>Fällig {}, am ersten Tag nötig</translation>
        </message>
        <message>
            <source>Go to this task</source>
            <translation>Zu dieser Aufgabe</translation>
        </message>
        <message>
            <source>Needed by</source>
            <translation>Gebraucht von</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Select a task to see what it needs.</source>
            <translation>Wählen Sie eine Aufgabe, um zu sehen, was sie braucht.</translation>
        </message>
        <message>
            <source>The selected task</source>
            <translation>Die ausgewählte Aufgabe</translation>
        </message>
        <message>
            <source>Ways to do it</source>
            <translation>Wege, sie zu erledigen</translation>
        </message>
        <message>
            <source>What it needs</source>
            <translation>Was sie braucht</translation>
        </message>
        <message>
            <source>Who and when</source>
            <translation>Wer und wann</translation>
        </message>
        <message>
            <source>Working days faster</source>
            <translation>Arbeitstage schneller</translation>
        </message>
        <message>
            <source>Write a note to those who work on it</source>
            <translation>Eine Notiz an alle, die daran arbeiten</translation>
        </message>
        <message>
            <source>working days faster: ask {}</source>
            <translation>Arbeitstage schneller: {} fragen</translation>
        </message>
        <message>
            <source>{} given.</source>
            <translation>{} ist da.</translation>
        </message>
        <message>
            <source>{} is asked to be faster.</source>
            <translation>{} ist gebeten, schneller zu sein.</translation>
        </message>
        <message>
            <source>{} is expected.</source>
            <translation>{} wird erwartet.</translation>
        </message>
        <message>
            <source>{} promises</source>
            <translation>{} sagt zu</translation>
        </message>
    </context>
    <context>
        <name>JoinTeam</name>
        <message>
            <source>&amp;Certificate of the server</source>
            <translation>&amp;Zertifikat des Servers</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>&amp;Datenbank</translation>
        </message>
        <message>
            <source>&amp;Invitation</source>
            <translation>&amp;Einladung</translation>
        </message>
        <message>
            <source>&amp;Join</source>
            <translation>&amp;Beitreten</translation>
        </message>
        <message>
            <source>&amp;Login</source>
            <translation>&amp;Anmeldename</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>&amp;Server</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535, such as 5432.</source>
            <translation>Ein Port ist eine Zahl von 1 bis 65535, zum Beispiel 5432.</translation>
        </message>
        <message>
            <source>Join a team</source>
            <translation>Einem Team beitreten</translation>
        </message>
        <message>
            <source>One that this computer trusts</source>
            <translation>Eines, dem dieser Computer vertraut</translation>
        </message>
        <message>
            <source>P&amp;ort</source>
            <translation>P&amp;ort</translation>
        </message>
        <message>
            <source>Pass&amp;word</source>
            <translation>&amp;Passwort</translation>
        </message>
        <message>
            <source>Paste it here, and the rest is filled in</source>
            <translation>Hier einfügen, der Rest wird ausgefüllt</translation>
        </message>
        <message>
            <source>This is no invitation: it has an address such as postgresql://name@server/database.</source>
            <translation>Das ist keine Einladung: In ihr steht eine Adresse wie postgresql://name@server/datenbank.</translation>
        </message>
        <message>
            <source>Type the name of the database: whoever invited you knows it.</source>
            <translation>Geben Sie den Namen der Datenbank ein: Wer Sie eingeladen hat, kennt ihn.</translation>
        </message>
        <message>
            <source>Type the name of the server, such as db.example.com, or paste your invitation.</source>
            <translation>Geben Sie den Namen des Servers ein, zum Beispiel db.example.com, oder fügen Sie Ihre Einladung ein.</translation>
        </message>
        <message>
            <source>Type your login: whoever invited you knows it.</source>
            <translation>Geben Sie Ihren Anmeldenamen ein: Wer Sie eingeladen hat, kennt ihn.</translation>
        </message>
        <message>
            <source>Type your password.</source>
            <translation>Geben Sie Ihr Passwort ein.</translation>
        </message>
        <message>
            <source>Whoever looks after your team's server gives you an invitation: a line that begins with postgresql://. Your password is kept in the keyring of this computer.</source>
            <translation>Wer den Server Ihres Teams betreut, gibt Ihnen eine Einladung: eine Zeile, die mit postgresql:// beginnt. Ihr Passwort kommt in den Schlüsselbund dieses Computers.</translation>
        </message>
        <message>
            <source>ann.smith</source>
            <translation>ann.smith</translation>
        </message>
        <message>
            <source>db.example.com</source>
            <translation>db.example.com</translation>
        </message>
    </context>
    <context>
        <name>KindsField</name>
        <message>
            <source>As usual</source>
            <translation>Wie üblich</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>Sofort</translation>
        </message>
        <message>
            <source>In the digest</source>
            <translation>Gesammelt</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>Gar nicht</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>As the &amp;system</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>In &amp;words, such as Mon 7 Dec</source>
            <translation>In &amp;Worten, etwa Mo 7. Dez</translation>
        </message>
        <message>
            <source>In f&amp;igures, such as 2026-12-07</source>
            <translation>In &amp;Ziffern, etwa 2026-12-07</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Language and dates</source>
            <translation>Sprache und Datum</translation>
        </message>
        <message>
            <source>Open the window again</source>
            <translation>Fenster neu öffnen</translation>
        </message>
        <message>
            <source>The window has the new language when it is opened again.</source>
            <translation>Das Fenster hat die neue Sprache, sobald es neu geöffnet wird.</translation>
        </message>
        <message>
            <source>The words of Headstart on this computer. What people typed stays as it is.</source>
            <translation>Die Wörter von Headstart auf diesem Computer. Was Personen eingegeben haben, bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>Today is {}.</source>
            <translation>Heute ist {}.</translation>
        </message>
    </context>
    <context>
        <name>Leave</name>
        <message>
            <source>&amp;Discard and close</source>
            <translation>&amp;Verwerfen und schließen</translation>
        </message>
        <message>
            <source>&amp;Save and close</source>
            <translation>&amp;Speichern und schließen</translation>
        </message>
        <message>
            <source>Not everything is stored</source>
            <translation>Nicht alles ist gespeichert</translation>
        </message>
        <message>
            <source>Not stored yet</source>
            <translation>Noch nicht gespeichert</translation>
        </message>
        <message>
            <source>S&amp;tay</source>
            <translation>&amp;Bleiben</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>What the bars mean</source>
            <translation>Was die Balken bedeuten</translation>
        </message>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>must begin by</source>
            <translation>muss beginnen bis</translation>
        </message>
        <message>
            <source>needs attention</source>
            <translation>braucht Aufmerksamkeit</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>kommt noch</translation>
        </message>
        <message>
            <source>too late</source>
            <translation>zu spät</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>in Arbeit</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
    </context>
    <context>
        <name>LetterPreview</name>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Text of the message</source>
            <translation>Text der Nachricht</translation>
        </message>
    </context>
    <context>
        <name>Locations</name>
        <message>
            <source>Locations</source>
            <translation>Standorte</translation>
        </message>
        <message>
            <source>Where people work. Weekends, public holidays and closed days are no working days there.</source>
            <translation>Wo gearbeitet wird. Wochenenden, Feiertage und geschlossene Tage sind dort keine Arbeitstage.</translation>
        </message>
    </context>
    <context>
        <name>LocationsEditor</name>
        <message>
            <source>&amp;Country</source>
            <translation>&amp;Land</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Policies</source>
            <translation>&amp;Richtlinien</translation>
        </message>
        <message>
            <source>&amp;Weekend</source>
            <translation>&amp;Wochenende</translation>
        </message>
        <message>
            <source>A new location</source>
            <translation>Ein neuer Standort</translation>
        </message>
        <message>
            <source>Add a location</source>
            <translation>Standort hinzufügen</translation>
        </message>
        <message>
            <source>Background check</source>
            <translation>Zuverlässigkeitsprüfung</translation>
        </message>
        <message>
            <source>Choose a country</source>
            <translation>Land wählen</translation>
        </message>
        <message>
            <source>Closed days</source>
            <translation>Geschlossene Tage</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>E-Verify</source>
            <translation>E-Verify</translation>
        </message>
        <message>
            <source>Holid&amp;ays of</source>
            <translation>&amp;Feiertage von</translation>
        </message>
        <message>
            <source>Holidays of</source>
            <translation>Feiertage von</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>Locations</source>
            <translation>Standorte</translation>
        </message>
        <message>
            <source>Public holidays</source>
            <translation>Feiertage</translation>
        </message>
        <message>
            <source>The whole country</source>
            <translation>Das ganze Land</translation>
        </message>
        <message>
            <source>There is no location yet. Add the first one below: every new hire needs one.</source>
            <translation>Es gibt noch keinen Standort. Fügen Sie unten den ersten hinzu: Jeder Neuzugang braucht einen.</translation>
        </message>
        <message>
            <source>Weekend</source>
            <translation>Wochenende</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>the whole country</source>
            <translation>das ganze Land</translation>
        </message>
        <message>
            <source>{} is added.</source>
            <translation>{} ist hinzugefügt.</translation>
        </message>
        <message>
            <source>{} is changed; plans are computed again.</source>
            <translation>{} ist geändert; die Pläne werden neu berechnet.</translation>
        </message>
    </context>
    <context>
        <name>MailSection</name>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Port</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>&amp;Server</translation>
        </message>
        <message>
            <source>A scheduled sender ran last on {}.</source>
            <translation>Ein geplanter Versand lief zuletzt am {}.</translation>
        </message>
        <message>
            <source>A window that was open sent last on {}.</source>
            <translation>Ein offenes Fenster hat zuletzt am {} gesendet.</translation>
        </message>
        <message>
            <source>Asking {}…</source>
            <translation>{} wird gefragt …</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>Befehl kopieren</translation>
        </message>
        <message>
            <source>Does it work?</source>
            <translation>Geht es?</translation>
        </message>
        <message>
            <source>L&amp;ogin, where it asks for one</source>
            <translation>Anme&amp;ldename, falls verlangt</translation>
        </message>
        <message>
            <source>Mail &amp;comes from</source>
            <translation>Absende&amp;r der Mail</translation>
        </message>
        <message>
            <source>Mail leaves by your company's own server, for everybody who works with this workspace. Its password is kept in the keyring of this computer, never in the workspace.</source>
            <translation>Mail geht über den Server Ihrer Firma hinaus, für alle, die mit diesem Arbeitsbereich arbeiten. Sein Passwort steht im Schlüsselbund dieses Computers, nie im Arbeitsbereich.</translation>
        </message>
        <message>
            <source>Mail leaves by {}</source>
            <translation>Mail geht über {} hinaus</translation>
        </message>
        <message>
            <source>Mail server</source>
            <translation>Mailserver</translation>
        </message>
        <message>
            <source>Na&amp;me of the sender</source>
            <translation>Na&amp;me des Absenders</translation>
        </message>
        <message>
            <source>No mail server yet</source>
            <translation>Noch kein Mailserver</translation>
        </message>
        <message>
            <source>No scheduled sender has run yet.</source>
            <translation>Ein geplanter Versand ist noch nie gelaufen.</translation>
        </message>
        <message>
            <source>None, for a relay without a password</source>
            <translation>Keine, für ein Relay ohne Passwort</translation>
        </message>
        <message>
            <source>Nothing has been sent from this workspace yet.</source>
            <translation>Aus diesem Arbeitsbereich wurde noch nichts gesendet.</translation>
        </message>
        <message>
            <source>Open the files</source>
            <translation>Dateien öffnen</translation>
        </message>
        <message>
            <source>Pass&amp;word</source>
            <translation>Pass&amp;wort</translation>
        </message>
        <message>
            <source>STARTTLS</source>
            <translation>STARTTLS</translation>
        </message>
        <message>
            <source>Securit&amp;y</source>
            <translation>Sich&amp;erheit</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Versand</translation>
        </message>
        <message>
            <source>TLS</source>
            <translation>TLS</translation>
        </message>
        <message>
            <source>The check logs in with what is typed above, and sends nothing.</source>
            <translation>Die Prüfung meldet sich mit dem an, was oben steht, und sendet nichts.</translation>
        </message>
        <message>
            <source>The command is copied.</source>
            <translation>Der Befehl ist kopiert.</translation>
        </message>
        <message>
            <source>The mail server is changed.</source>
            <translation>Der Mailserver ist geändert.</translation>
        </message>
        <message>
            <source>The window sends while it is open, if no scheduled sender has run for an hour. To send without it, let the system run “{command}” every five or ten minutes: there is a file for cron, one for systemd and one for the Task Scheduler.</source>
            <translation>Das Fenster sendet, solange es offen ist, wenn seit einer Stunde kein geplanter Versand lief. Um ohne Fenster zu senden, lassen Sie das System alle fünf oder zehn Minuten „{command}“ ausführen: Es gibt je eine Datei für cron, für systemd und für die Aufgabenplanung.</translation>
        </message>
        <message>
            <source>mail.example.com</source>
            <translation>mail.example.com</translation>
        </message>
        <message>
            <source>not known on this computer</source>
            <translation>auf diesem Computer nicht bekannt</translation>
        </message>
        <message>
            <source>onboarding@example.com</source>
            <translation>onboarding@example.com</translation>
        </message>
        <message>
            <source>{} takes mail from here.</source>
            <translation>{} nimmt Mail von hier an.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>%n change(s) of yours are kept and stored as soon as it is back.</source>
            <translation>
                <numerusform>%n Änderung von Ihnen ist aufbewahrt und wird gespeichert, sobald er wieder da ist.</numerusform>
                <numerusform>%n Änderungen von Ihnen sind aufbewahrt und werden gespeichert, sobald er wieder da ist.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>Auf dieser Seite</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message numerus="yes">
            <source>Storing %Ln task(s)…</source>
            <translation>
                <numerusform>%Ln Aufgabe wird gespeichert …</numerusform>
                <numerusform>%Ln Aufgaben werden gespeichert …</numerusform>
            </translation>
        </message>
        <message>
            <source>Storing…</source>
            <translation>Wird gespeichert …</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
    </context>
    <context>
        <name>MoveBar</name>
        <message>
            <source>More  ▾</source>
            <translation>Mehr  ▾</translation>
        </message>
        <message>
            <source>More to do with the selected tasks</source>
            <translation>Was mit den ausgewählten Aufgaben noch möglich ist</translation>
        </message>
        <message>
            <source>What can be done with the selected tasks</source>
            <translation>Was mit den ausgewählten Aufgaben möglich ist</translation>
        </message>
    </context>
    <context>
        <name>MoveButtons</name>
        <message>
            <source>Accept</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Agree to be faster</source>
            <translation>Schneller zusagen</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>Can't be faster</source>
            <translation>Geht nicht schneller</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bestätigen</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Ablehnen</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Hand over…</source>
            <translation>Übergeben …</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <source>Send back…</source>
            <translation>Zurückgeben …</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Wait on…</source>
            <translation>Warten auf …</translation>
        </message>
        <message>
            <source>You have “{}” now.</source>
            <translation>Sie haben jetzt „{}“.</translation>
        </message>
        <message>
            <source>“{}” is confirmed.</source>
            <translation>„{}“ ist bestätigt.</translation>
        </message>
        <message>
            <source>“{}” is done.</source>
            <translation>„{}“ ist erledigt.</translation>
        </message>
        <message>
            <source>“{}” is open again.</source>
            <translation>„{}“ ist wieder offen.</translation>
        </message>
        <message>
            <source>“{}” is under way.</source>
            <translation>„{}“ ist in Arbeit.</translation>
        </message>
        <message>
            <source>“{}” keeps its time.</source>
            <translation>„{}“ behält seine Zeit.</translation>
        </message>
        <message>
            <source>“{}” stays where it was.</source>
            <translation>„{}“ bleibt, wo es war.</translation>
        </message>
        <message>
            <source>“{}” will be done faster.</source>
            <translation>„{}“ wird schneller erledigt.</translation>
        </message>
    </context>
    <context>
        <name>MoveStart</name>
        <message numerus="yes">
            <source>%n open task(s) with other dates.</source>
            <translation>
                <numerusform>%n offene Aufgabe mit anderen Terminen.</numerusform>
                <numerusform>%n offene Aufgaben mit anderen Terminen.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;New start date</source>
            <translation>&amp;Neuer Starttermin</translation>
        </message>
        <message>
            <source>Becomes late: {}.</source>
            <translation>Wird zu spät: {}.</translation>
        </message>
        <message>
            <source>Choose another day</source>
            <translation>Wählen Sie einen anderen Tag</translation>
        </message>
        <message>
            <source>Due now</source>
            <translation>Fällig jetzt</translation>
        </message>
        <message>
            <source>Due then</source>
            <translation>Fällig dann</translation>
        </message>
        <message>
            <source>Keep the date</source>
            <translation>Termin behalten</translation>
        </message>
        <message>
            <source>Move start date</source>
            <translation>Starttermin verschieben</translation>
        </message>
        <message>
            <source>Move the start</source>
            <translation>Start verschieben</translation>
        </message>
        <message>
            <source>Move to {}</source>
            <translation>Auf {} verschieben</translation>
        </message>
        <message>
            <source>New start date</source>
            <translation>Neuer Starttermin</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Tasks with other dates</source>
            <translation>Aufgaben mit anderen Terminen</translation>
        </message>
        <message>
            <source>To spare then</source>
            <translation>Puffer dann</translation>
        </message>
        <message>
            <source>What it does to each task stands here before anything is moved.</source>
            <translation>Was er für jede Aufgabe bedeutet, steht hier, bevor etwas verschoben wird.</translation>
        </message>
        <message>
            <source>When does {} start?</source>
            <translation>Wann startet {}?</translation>
        </message>
        <message>
            <source>now {}</source>
            <translation>jetzt {}</translation>
        </message>
        <message>
            <source>{} started on {}.</source>
            <translation>{} ist am {} gestartet.</translation>
        </message>
        <message>
            <source>{} starts on {}.</source>
            <translation>{} startet am {}.</translation>
        </message>
        <message>
            <source>{} will be told.</source>
            <translation>Benachrichtigt: {}.</translation>
        </message>
    </context>
    <context>
        <name>MyDepartment</name>
        <message>
            <source>Look again</source>
            <translation>Noch einmal nachsehen</translation>
        </message>
        <message>
            <source>No task is like that</source>
            <translation>Keine Aufgabe ist so</translation>
        </message>
        <message>
            <source>Nothing to do</source>
            <translation>Nichts zu tun</translation>
        </message>
        <message>
            <source>Reading the workspace…</source>
            <translation>Der Arbeitsbereich wird gelesen …</translation>
        </message>
        <message>
            <source>Show all tasks</source>
            <translation>Alle Aufgaben zeigen</translation>
        </message>
        <message>
            <source>Tasks appear here as soon as an onboarding needs something of this department.</source>
            <translation>Aufgaben erscheinen hier, sobald ein Onboarding etwas von dieser Abteilung braucht.</translation>
        </message>
        <message>
            <source>Tasks are found by their title, the new hire or the owner.</source>
            <translation>Aufgaben werden nach Titel, Neuzugang oder Zuständigen gefunden.</translation>
        </message>
        <message>
            <source>The list could not be read.</source>
            <translation>Die Liste konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The workspace can't be read</source>
            <translation>Der Arbeitsbereich kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>What is coming, and our promises</source>
            <translation>Was kommt, und unsere Zusagen</translation>
        </message>
    </context>
    <context>
        <name>MyNoticesSection</name>
        <message>
            <source>&amp;Address of your chat</source>
            <translation>Adresse Ihres &amp;Chats</translation>
        </message>
        <message>
            <source>&amp;By</source>
            <translation>&amp;Über</translation>
        </message>
        <message>
            <source>&amp;Digest, once a day at</source>
            <translation>&amp;Zusammenfassung, einmal am Tag um</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>&amp;Nothing from</source>
            <translation>&amp;Nichts von</translation>
        </message>
        <message>
            <source>&amp;until</source>
            <translation>b&amp;is</translation>
        </message>
        <message>
            <source>A notification is shown on this desktop.</source>
            <translation>Auf diesem Bildschirm wird eine Meldung gezeigt.</translation>
        </message>
        <message>
            <source>A test message is in your chat.</source>
            <translation>Eine Probenachricht ist in Ihrem Chat.</translation>
        </message>
        <message>
            <source>A test message is on its way to {}.</source>
            <translation>Eine Probenachricht ist unterwegs an {}.</translation>
        </message>
        <message>
            <source>As in the workspace</source>
            <translation>Wie im Arbeitsbereich</translation>
        </message>
        <message>
            <source>As usual means: at once what is urgent, the rest once a day. What is turned off is still shown in the window. What a law, a pay or work in vain hangs on is always sent.</source>
            <translation>Wie üblich heißt: sofort, was eilt, alles andere gesammelt einmal am Tag. Was abgestellt ist, steht weiter im Fenster. Woran ein Gesetz, ein Lohn oder vergebliche Arbeit hängt, wird immer gesendet.</translation>
        </message>
        <message>
            <source>Does it reach you?</source>
            <translation>Erreicht es Sie?</translation>
        </message>
        <message>
            <source>E-mail goes to {}, which is changed under People.</source>
            <translation>E-Mail geht an {}; das ändern Sie unter Personen.</translation>
        </message>
        <message>
            <source>Forget the chat</source>
            <translation>Chat vergessen</translation>
        </message>
        <message>
            <source>Go to You</source>
            <translation>Zu „Sie“</translation>
        </message>
        <message>
            <source>How Headstart tells you what you need to know, before anyone is surprised.</source>
            <translation>Wie Headstart Ihnen sagt, was Sie wissen müssen, bevor jemand überrascht wird.</translation>
        </message>
        <message>
            <source>How each kind is told</source>
            <translation>Wie Sie von jeder Art erfahren</translation>
        </message>
        <message>
            <source>How you are told is changed.</source>
            <translation>Wie Sie Hinweise bekommen, ist geändert.</translation>
        </message>
        <message>
            <source>How {} is told</source>
            <translation>Wie {} Hinweise bekommt</translation>
        </message>
        <message>
            <source>It goes by each of the channels above, at once.</source>
            <translation>Sie geht sofort über jeden der Wege oben.</translation>
        </message>
        <message>
            <source>My heads-ups</source>
            <translation>Meine Hinweise</translation>
        </message>
        <message>
            <source>Notifications on this desktop are shown while the window is open.</source>
            <translation>Meldungen auf diesem Bildschirm erscheinen, solange das Fenster offen ist.</translation>
        </message>
        <message>
            <source>Remove the address of your chat from this computer</source>
            <translation>Die Adresse Ihres Chats von diesem Computer entfernen</translation>
        </message>
        <message>
            <source>Save what you changed here, or put it back, before you go on.</source>
            <translation>Speichern Sie, was Sie hier geändert haben, oder setzen Sie es zurück, bevor Sie weitermachen.</translation>
        </message>
        <message>
            <source>Say it under You. Then you choose here how you are told.</source>
            <translation>Sagen Sie es unter „Sie“. Dann wählen Sie hier, wie Sie Hinweise bekommen.</translation>
        </message>
        <message>
            <source>Send me a test message</source>
            <translation>Probenachricht an mich senden</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Wird gesendet …</translation>
        </message>
        <message>
            <source>The address of your chat is forgotten.</source>
            <translation>Die Adresse Ihres Chats ist vergessen.</translation>
        </message>
        <message>
            <source>There is no mail server yet: HR enters it under Mail server.</source>
            <translation>Es gibt noch keinen Mailserver: HR trägt ihn unter Mailserver ein.</translation>
        </message>
        <message>
            <source>What you are told</source>
            <translation>Was Sie erfahren</translation>
        </message>
        <message>
            <source>You have no e-mail address yet: enter it under People.</source>
            <translation>Sie haben noch keine E-Mail-Adresse: Tragen Sie sie unter Personen ein.</translation>
        </message>
        <message>
            <source>You have not said who you are</source>
            <translation>Sie haben noch nicht gesagt, wer Sie sind</translation>
        </message>
        <message>
            <source>{channel}: {why}</source>
            <translation>{channel}: {why}</translation>
        </message>
    </context>
    <context>
        <name>NeedRow</name>
        <message>
            <source>Given</source>
            <translation>Ist da</translation>
        </message>
        <message>
            <source>The {} is given</source>
            <translation>{} ist da</translation>
        </message>
        <message>
            <source>What it is, if you like</source>
            <translation>Was es ist, wenn Sie möchten</translation>
        </message>
        <message>
            <source>What the {} is</source>
            <translation>Was {} ist</translation>
        </message>
        <message>
            <source>Who it is</source>
            <translation>Wer es ist</translation>
        </message>
        <message>
            <source>{mark} {input} from {giver}</source>
            <translation>{mark} {input} von {giver}</translation>
        </message>
        <message>
            <source>{mark} {input} from {giver}, {said}</source>
            <translation>{mark} {input} von {giver}, {said}</translation>
        </message>
    </context>
    <context>
        <name>NewHireForm</name>
        <message>
            <source>Reading the workspace…</source>
            <translation>Der Arbeitsbereich wird gelesen …</translation>
        </message>
        <message>
            <source>The form can't be shown</source>
            <translation>Das Formular kann nicht gezeigt werden</translation>
        </message>
        <message>
            <source>The onboarding of {} is started.</source>
            <translation>Das Onboarding von {} ist gestartet.</translation>
        </message>
        <message>
            <source>The workspace could not be read.</source>
            <translation>Der Arbeitsbereich konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
    </context>
    <context>
        <name>NewHirePage</name>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen …</translation>
        </message>
        <message>
            <source>The note is added.</source>
            <translation>Die Notiz ist hinzugefügt.</translation>
        </message>
        <message>
            <source>The onboarding of {} is withdrawn.</source>
            <translation>Das Onboarding von {} ist zurückgezogen.</translation>
        </message>
        <message>
            <source>This hire can't be shown</source>
            <translation>Dieser Neuzugang kann nicht gezeigt werden</translation>
        </message>
        <message>
            <source>This hire could not be read.</source>
            <translation>Dieser Neuzugang konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>{} is firm now.</source>
            <translation>{} ist jetzt fest.</translation>
        </message>
        <message>
            <source>“{}” is done.</source>
            <translation>„{}“ ist erledigt.</translation>
        </message>
        <message>
            <source>“{}” is open again.</source>
            <translation>„{}“ ist wieder offen.</translation>
        </message>
    </context>
    <context>
        <name>NoticeField</name>
        <message>
            <source>Another day at short notice</source>
            <translation>Anderer Tag bei kurzem Vorlauf</translation>
        </message>
        <message>
            <source>{} at short notice</source>
            <translation>{} bei kurzem Vorlauf</translation>
        </message>
    </context>
    <context>
        <name>OffsetField</name>
        <message>
            <source>calendar days after</source>
            <translation>Kalendertage nach</translation>
        </message>
        <message>
            <source>calendar days before</source>
            <translation>Kalendertage vor</translation>
        </message>
        <message>
            <source>working days after</source>
            <translation>Arbeitstage nach</translation>
        </message>
        <message>
            <source>working days before</source>
            <translation>Arbeitstage vor</translation>
        </message>
        <message>
            <source>{}: before or after</source>
            <translation>{}: davor oder danach</translation>
        </message>
        <message>
            <source>{}: days</source>
            <translation>{}: Tage</translation>
        </message>
    </context>
    <context>
        <name>OnPaper</name>
        <message>
            <source>Service catalogue</source>
            <translation>Servicekatalog</translation>
        </message>
    </context>
    <context>
        <name>OutlookCard</name>
        <message>
            <source>Add a location</source>
            <translation>Standort hinzufügen</translation>
        </message>
        <message>
            <source>Other ways  ▾</source>
            <translation>Andere Wege  ▾</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Take back: {}</source>
            <translation>Zurücknehmen: {}</translation>
        </message>
    </context>
    <context>
        <name>Output</name>
        <message>
            <source>The report is in {}.</source>
            <translation>Der Bericht liegt in {}.</translation>
        </message>
        <message>
            <source>The report is on its way to {}.</source>
            <translation>Der Bericht ist unterwegs zu {}.</translation>
        </message>
        <message>
            <source>Write the report as {}</source>
            <translation>Den Bericht speichern als {}</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Actions</source>
            <translation>Aktionen</translation>
        </message>
        <message>
            <source>Find a person, a task, a page or an action</source>
            <translation>Person, Aufgabe, Seite oder Aktion suchen</translation>
        </message>
        <message>
            <source>New hires</source>
            <translation>Neuzugänge</translation>
        </message>
        <message>
            <source>Nothing found for “{}”.</source>
            <translation>Nichts gefunden für „{}“.</translation>
        </message>
        <message>
            <source>Opened last</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
    </context>
    <context>
        <name>Payroll</name>
        <message>
            <source>Look again</source>
            <translation>Noch einmal nachsehen</translation>
        </message>
        <message>
            <source>Payroll</source>
            <translation>Lohnabrechnung</translation>
        </message>
        <message>
            <source>Payroll has its dates by location: add one under Locations first.</source>
            <translation>Die Lohnabrechnung hat ihre Termine nach Standort: Fügen Sie zuerst unter „Standorte“ einen hinzu.</translation>
        </message>
        <message>
            <source>There is no location yet</source>
            <translation>Es gibt noch keinen Standort</translation>
        </message>
        <message>
            <source>Who is entered by a cut-off is paid on its payday. The tasks of payroll are due by these.</source>
            <translation>Wer bis zum Stichtag erfasst ist, wird am Zahltag bezahlt. Danach richten sich die Aufgaben der Lohnabrechnung.</translation>
        </message>
    </context>
    <context>
        <name>PayrollEditor</name>
        <message>
            <source>&amp;Cut-off</source>
            <translation>&amp;Stichtag</translation>
        </message>
        <message>
            <source>&amp;Location</source>
            <translation>&amp;Standort</translation>
        </message>
        <message>
            <source>&amp;Payday</source>
            <translation>&amp;Zahltag</translation>
        </message>
        <message>
            <source>Add a cut-off</source>
            <translation>Stichtag hinzufügen</translation>
        </message>
        <message>
            <source>Another cut-off</source>
            <translation>Weiterer Stichtag</translation>
        </message>
        <message>
            <source>Cut-off</source>
            <translation>Stichtag</translation>
        </message>
        <message>
            <source>Cut-off on {}</source>
            <translation>Stichtag am {}</translation>
        </message>
        <message>
            <source>Cut-offs and paydays</source>
            <translation>Stichtage und Zahltage</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>No payroll dates are known for this location yet: add the first.</source>
            <translation>Für diesen Standort sind noch keine Termine der Lohnabrechnung bekannt: Fügen Sie den ersten hinzu.</translation>
        </message>
        <message>
            <source>Payday</source>
            <translation>Zahltag</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>The cut-off on {} is removed.</source>
            <translation>Der Stichtag am {} ist entfernt.</translation>
        </message>
        <message>
            <source>{}: cut-off on {}, paid on {}.</source>
            <translation>{}: Stichtag am {}, Zahlung am {}.</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Everybody who hires, prepares or looks: tasks are given to them, and done by them.</source>
            <translation>Alle, die einstellen, vorbereiten oder nachsehen: Sie bekommen Aufgaben und erledigen sie.</translation>
        </message>
        <message>
            <source>Language of letters</source>
            <translation>Sprache der Briefe</translation>
        </message>
        <message>
            <source>Language of letters to whoever has n&amp;o other</source>
            <translation>Sprache der Briefe für alle &amp;ohne eigene</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Who has chosen no other language is told in this one: {}.</source>
            <translation>Wer keine andere Sprache gewählt hat, wird in dieser benachrichtigt: {}.</translation>
        </message>
    </context>
    <context>
        <name>PeopleEditor</name>
        <message>
            <source>&amp;Department</source>
            <translation>&amp;Abteilung</translation>
        </message>
        <message>
            <source>&amp;Location</source>
            <translation>&amp;Standort</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Role</source>
            <translation>&amp;Rolle</translation>
        </message>
        <message>
            <source>A new person</source>
            <translation>Eine neue Person</translation>
        </message>
        <message>
            <source>Activate</source>
            <translation>Aktivieren</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Person hinzufügen</translation>
        </message>
        <message>
            <source>As in the workspace</source>
            <translation>Wie im Arbeitsbereich</translation>
        </message>
        <message>
            <source>Deactivate</source>
            <translation>Deaktivieren</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>E-&amp;mail</source>
            <translation>E-&amp;Mail</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Person suchen</translation>
        </message>
        <message>
            <source>Lang&amp;uage of letters</source>
            <translation>Sprache der Br&amp;iefe</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nobody is known here yet. Add the first person below, then say that it is you.</source>
            <translation>Hier ist noch niemand bekannt. Fügen Sie unten die erste Person hinzu und sagen Sie dann, dass Sie es sind.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Show those who are not active</source>
            <translation>Auch nicht aktive zeigen</translation>
        </message>
        <message>
            <source>maya@example.com</source>
            <translation>maya@example.com</translation>
        </message>
        <message>
            <source>not active</source>
            <translation>nicht aktiv</translation>
        </message>
        <message>
            <source>{} is active.</source>
            <translation>{} ist aktiv.</translation>
        </message>
        <message>
            <source>{} is added.</source>
            <translation>{} ist hinzugefügt.</translation>
        </message>
        <message>
            <source>{} is changed.</source>
            <translation>{} ist geändert.</translation>
        </message>
        <message>
            <source>{} is not active any more.</source>
            <translation>{} ist nicht mehr aktiv.</translation>
        </message>
    </context>
    <context>
        <name>PerCent</name>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
    </context>
    <context>
        <name>Places</name>
        <message>
            <source>Catalogue</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <source>Heads-ups</source>
            <translation>Hinweise</translation>
        </message>
        <message>
            <source>My department</source>
            <translation>Meine Abteilung</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Berichte</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Starting soon</source>
            <translation>Bald am Start</translation>
        </message>
        <message>
            <source>new hires people joiners starters onboarding list home overview</source>
            <translation>Neue Personen Einstellungen Onboarding Liste Startseite Übersicht</translation>
        </message>
        <message>
            <source>notices notifications reminders messages mail sent</source>
            <translation>Benachrichtigungen Erinnerungen Nachrichten Mail gesendet</translation>
        </message>
        <message>
            <source>preferences options configuration setup</source>
            <translation>Optionen Konfiguration einrichten Voreinstellungen</translation>
        </message>
        <message>
            <source>print export PDF Excel XLSX CSV readiness</source>
            <translation>drucken exportieren PDF Excel XLSX CSV</translation>
        </message>
        <message>
            <source>services templates departments tasks lead times conditions</source>
            <translation>Leistungen Vorlagen Abteilungen Aufgaben Vorlaufzeiten Bedingungen</translation>
        </message>
        <message>
            <source>tasks work to do list today</source>
            <translation>Aufgaben Arbeit Liste heute erledigen</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
    </context>
    <context>
        <name>PreviewBar</name>
        <message>
            <source>Fit width</source>
            <translation>Breite anpassen</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Seite {page} von {pages}</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Wird vorbereitet …</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>{} %</source>
            <translation>{} %</translation>
        </message>
    </context>
    <context>
        <name>Promises</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n Tag</numerusform>
                <numerusform>%n Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s)</source>
            <translation>
                <numerusform>%n Arbeitstag</numerusform>
                <numerusform>%n Arbeitstage</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was finished in this time yet.</source>
            <translation>In dieser Zeit wurde noch nichts abgeschlossen.</translation>
        </message>
        <message>
            <source>Notice we were given: enough in {enough} of {told}</source>
            <translation>Vorlauf, den wir hatten: in {enough} von {told} Fällen genug</translation>
        </message>
        <message>
            <source>Our promises</source>
            <translation>Unsere Zusagen</translation>
        </message>
        <message>
            <source>kept {kept} of {finished}</source>
            <translation>{kept} von {finished} gehalten</translation>
        </message>
        <message>
            <source>same day</source>
            <translation>am selben Tag</translation>
        </message>
        <message>
            <source>since {}</source>
            <translation>seit {}</translation>
        </message>
        <message>
            <source>{title}: promised in {lead}, kept {kept} of {finished}</source>
            <translation>{title}: zugesagt in {lead}, {kept} von {finished} gehalten</translation>
        </message>
        <message>
            <source>{title}: promised in {lead}, none finished yet</source>
            <translation>{title}: zugesagt in {lead}, noch nichts abgeschlossen</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>&amp;Reason</source>
            <translation>&amp;Grund</translation>
        </message>
        <message>
            <source>&amp;Reason, if you want to tell one</source>
            <translation>&amp;Grund, wenn Sie einen nennen möchten</translation>
        </message>
        <message>
            <source>Say in a few words why: that is what the other one reads.</source>
            <translation>Sagen Sie kurz, warum: Das liest die andere Person.</translation>
        </message>
    </context>
    <context>
        <name>RecordsTable</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Usual column widths</source>
            <translation>Übliche Spaltenbreiten</translation>
        </message>
    </context>
    <context>
        <name>ReportPanel</name>
        <message>
            <source>A &amp;department</source>
            <translation>Eine &amp;Abteilung</translation>
        </message>
        <message>
            <source>A &amp;new hire</source>
            <translation>Ein &amp;Neuzugang</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>Abteilungen</translation>
        </message>
        <message>
            <source>Everyone who starts in a &amp;week</source>
            <translation>Alle, die in einer &amp;Woche starten</translation>
        </message>
        <message>
            <source>Find a new hire</source>
            <translation>Neuzugang suchen</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>New hires</source>
            <translation>Neuzugänge</translation>
        </message>
        <message>
            <source>Pa&amp;per</source>
            <translation>&amp;Papier</translation>
        </message>
        <message>
            <source>Report on</source>
            <translation>Bericht über</translation>
        </message>
        <message>
            <source>With &amp;lines to sign on</source>
            <translation>Mit &amp;Zeilen für Unterschriften</translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message>
            <source>As soon as a new hire is entered, the readiness report appears here.</source>
            <translation>Sobald ein Neuzugang erfasst ist, erscheint hier der Bereitschaftsbericht.</translation>
        </message>
        <message>
            <source>Choose a printer, then print ({})</source>
            <translation>Drucker wählen, dann drucken ({})</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Seite {page} von {pages}</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Berichte</translation>
        </message>
        <message>
            <source>The report could not be prepared.</source>
            <translation>Der Bericht konnte nicht vorbereitet werden.</translation>
        </message>
        <message>
            <source>There is nothing to report on yet</source>
            <translation>Es gibt noch nichts zu berichten</translation>
        </message>
        <message>
            <source>This report can't be shown</source>
            <translation>Dieser Bericht kann nicht gezeigt werden</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Write the main table of the report as CSV</source>
            <translation>Die Haupttabelle des Berichts als CSV speichern</translation>
        </message>
        <message>
            <source>Write the report as PDF</source>
            <translation>Den Bericht als PDF speichern</translation>
        </message>
        <message>
            <source>Write the tables of the report as a workbook</source>
            <translation>Die Tabellen des Berichts als Arbeitsmappe speichern</translation>
        </message>
    </context>
    <context>
        <name>Ring</name>
        <message>
            <source>{}% done</source>
            <translation>{} % erledigt</translation>
        </message>
    </context>
    <context>
        <name>RowsField</name>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>RuleField</name>
        <message>
            <source>A fixed date</source>
            <translation>Ein festes Datum</translation>
        </message>
        <message>
            <source>At any time</source>
            <translation>Jederzeit</translation>
        </message>
        <message>
            <source>Counted from the start date</source>
            <translation>Vom Starttermin gezählt</translation>
        </message>
        <message>
            <source>Payday</source>
            <translation>Zahltag</translation>
        </message>
        <message>
            <source>The payroll cut-off</source>
            <translation>Der Stichtag der Lohnabrechnung</translation>
        </message>
        <message>
            <source>While payroll’s date is not known yet:</source>
            <translation>Solange der Termin der Lohnabrechnung nicht bekannt ist:</translation>
        </message>
        <message>
            <source>{}, from payroll’s date</source>
            <translation>{}, ab dem Termin der Lohnabrechnung</translation>
        </message>
        <message>
            <source>{}: date</source>
            <translation>{}: Datum</translation>
        </message>
    </context>
    <context>
        <name>SampleLetter</name>
        <message>
            <source>Preview, with a made-up hire</source>
            <translation>Vorschau mit erfundenen Daten</translation>
        </message>
    </context>
    <context>
        <name>SaveBar</name>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Keep as a new version (Ctrl+S)</source>
            <translation>Als neue Version speichern (Strg+S)</translation>
        </message>
        <message>
            <source>Note for those who read it later</source>
            <translation>Notiz für alle, die es später lesen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>SearchedList</name>
        <message>
            <source>Nobody is called so.</source>
            <translation>Niemand heißt so.</translation>
        </message>
    </context>
    <context>
        <name>SecretField</name>
        <message>
            <source>kept in the keyring of this computer</source>
            <translation>im Schlüsselbund dieses Computers</translation>
        </message>
        <message>
            <source>kept until the program ends</source>
            <translation>gemerkt, bis das Programm endet</translation>
        </message>
        <message>
            <source>set by the environment of this computer</source>
            <translation>von der Umgebung dieses Computers vorgegeben</translation>
        </message>
    </context>
    <context>
        <name>Section</name>
        <message>
            <source>The settings could not be read.</source>
            <translation>Die Einstellungen konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The workspace can't be read</source>
            <translation>Der Arbeitsbereich kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <source>! tried again later</source>
            <translation>! später erneut</translation>
        </message>
        <message>
            <source>! {days} old</source>
            <translation>! {days} alt</translation>
        </message>
        <message>
            <source>(no name)</source>
            <translation>(ohne Namen)</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>? possibly sent</source>
            <translation>? vielleicht gesendet</translation>
        </message>
        <message>
            <source>A brace stands alone in the text: a field is a name between two braces, as in {example}.</source>
            <translation>Im Text steht eine Klammer allein: Ein Feld ist ein Name zwischen zwei Klammern, wie in {example}.</translation>
        </message>
        <message>
            <source>A firm start has no probability: leave it out, or make the onboarding tentative.</source>
            <translation>Ein fester Start hat keine Wahrscheinlichkeit: Lassen Sie sie weg oder machen Sie das Onboarding vorläufig.</translation>
        </message>
        <message>
            <source>A first day is on track again</source>
            <translation>Ein erster Tag ist wieder im Plan</translation>
        </message>
        <message>
            <source>A first day will not be ready</source>
            <translation>Ein erster Tag wird nicht bereit</translation>
        </message>
        <message>
            <source>A hire became firm</source>
            <translation>Ein Neuzugang ist jetzt fest</translation>
        </message>
        <message>
            <source>A hire that is not firm yet</source>
            <translation>Ein Neuzugang, der noch nicht fest ist</translation>
        </message>
        <message>
            <source>A hire was withdrawn</source>
            <translation>Ein Neuzugang wurde zurückgezogen</translation>
        </message>
        <message>
            <source>A legal deadline is near</source>
            <translation>Eine gesetzliche Frist ist nah</translation>
        </message>
        <message>
            <source>A message could not be made: {fault}.</source>
            <translation>Eine Nachricht konnte nicht erstellt werden: {fault}.</translation>
        </message>
        <message>
            <source>A message needs a subject and some words: type them in.</source>
            <translation>Eine Nachricht braucht einen Betreff und ein paar Worte: geben Sie beides ein.</translation>
        </message>
        <message>
            <source>A new hire, with the tasks for you</source>
            <translation>Ein Neuzugang, mit Ihren Aufgaben</translation>
        </message>
        <message>
            <source>A notice is told {known}, not “{name}”.</source>
            <translation>Eine Mitteilung geht über {known}, nicht über „{name}“.</translation>
        </message>
        <message>
            <source>A password has {least} characters or more: type a longer one.</source>
            <translation>Ein Passwort hat mindestens {least} Zeichen: Geben Sie ein längeres ein.</translation>
        </message>
        <message>
            <source>A password is sent only over an encrypted connection: use starttls or tls.</source>
            <translation>Ein Passwort wird nur über eine verschlüsselte Verbindung gesendet: Verwenden Sie starttls oder tls.</translation>
        </message>
        <message>
            <source>A payroll cut-off is near</source>
            <translation>Ein Stichtag der Lohnabrechnung ist nah</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535, such as 587.</source>
            <translation>Ein Port ist eine Zahl von 1 bis 65535, etwa 587.</translation>
        </message>
        <message>
            <source>A start date moved</source>
            <translation>Ein Starttermin hat sich verschoben</translation>
        </message>
        <message>
            <source>A task holds up others</source>
            <translation>Eine Aufgabe hält andere auf</translation>
        </message>
        <message>
            <source>A task is late</source>
            <translation>Eine Aufgabe ist verspätet</translation>
        </message>
        <message>
            <source>A task is offered to you</source>
            <translation>Ihnen wird eine Aufgabe angeboten</translation>
        </message>
        <message>
            <source>A task must be begun soon</source>
            <translation>Eine Aufgabe muss bald begonnen werden</translation>
        </message>
        <message>
            <source>A task of yours was sent back.</source>
            <translation>Eine Aufgabe von Ihnen wurde zurückgegeben.</translation>
        </message>
        <message>
            <source>A task waits for something that you know.</source>
            <translation>Eine Aufgabe wartet auf etwas, das Sie wissen.</translation>
        </message>
        <message>
            <source>A task was sent back</source>
            <translation>Eine Aufgabe kam zurück</translation>
        </message>
        <message>
            <source>A task you offered was accepted</source>
            <translation>Eine Aufgabe, die Sie angeboten haben, wurde angenommen</translation>
        </message>
        <message>
            <source>A task you offered was refused</source>
            <translation>Eine Aufgabe, die Sie angeboten haben, wurde abgelehnt</translation>
        </message>
        <message>
            <source>A team workspace has roles of its own, which this login may not make: use an administrator's.</source>
            <translation>Ein Team-Arbeitsbereich hat eigene Rollen, die diese Anmeldung nicht anlegen darf: Verwenden Sie die eines Administrators.</translation>
        </message>
        <message>
            <source>A team workspace is on a server: write it as postgresql://name@server/database.</source>
            <translation>Ein Team-Arbeitsbereich liegt auf einem Server: Schreiben Sie ihn als postgresql://name@server/database.</translation>
        </message>
        <message>
            <source>A test from Headstart</source>
            <translation>Ein Test von Headstart</translation>
        </message>
        <message>
            <source>A text is too long to be stored: shorten it.</source>
            <translation>Ein Text ist zu lang zum Speichern: Kürzen Sie ihn.</translation>
        </message>
        <message>
            <source>A text needs a subject and some words: type them in.</source>
            <translation>Ein Text braucht einen Betreff und ein paar Wörter: Geben Sie sie ein.</translation>
        </message>
        <message>
            <source>A typical hire ({style}, {place}) would not be ready in time however early departments are told.</source>
            <translation>Ein typischer Neuzugang ({style}, {place}) wäre nicht rechtzeitig bereit, so früh man die Abteilungen auch benachrichtigt.</translation>
        </message>
        <message>
            <source>A value is none of those that are allowed here ({constraint}).</source>
            <translation>Ein Wert gehört nicht zu denen, die hier erlaubt sind ({constraint}).</translation>
        </message>
        <message>
            <source>About {hire}, who started on {day}</source>
            <translation>Zu {hire}, Start am {day}</translation>
        </message>
        <message>
            <source>About {hire}, who starts on {day}</source>
            <translation>Zu {hire}, Start am {day}</translation>
        </message>
        <message>
            <source>Accept hand-over</source>
            <translation>Übergabe annehmen</translation>
        </message>
        <message>
            <source>Acknowledge heads-up</source>
            <translation>Hinweis bestätigen</translation>
        </message>
        <message>
            <source>Activate person</source>
            <translation>Person aktivieren</translation>
        </message>
        <message>
            <source>Add location</source>
            <translation>Standort hinzufügen</translation>
        </message>
        <message>
            <source>Add payroll date</source>
            <translation>Termin der Lohnabrechnung hinzufügen</translation>
        </message>
        <message>
            <source>Add person</source>
            <translation>Person hinzufügen</translation>
        </message>
        <message>
            <source>Adopt catalogue</source>
            <translation>Katalog übernehmen</translation>
        </message>
        <message>
            <source>Adopt the latest catalogue</source>
            <translation>Den neuesten Katalog übernehmen</translation>
        </message>
        <message>
            <source>Afghanistan</source>
            <translation>Afghanistan</translation>
        </message>
        <message>
            <source>Agree due date</source>
            <translation>Fälligkeit vereinbaren</translation>
        </message>
        <message>
            <source>Albania</source>
            <translation>Albanien</translation>
        </message>
        <message>
            <source>Algeria</source>
            <translation>Algerien</translation>
        </message>
        <message>
            <source>All that comes before your task is done.</source>
            <translation>Alles, was vor Ihrer Aufgabe kommt, ist erledigt.</translation>
        </message>
        <message>
            <source>Also not saved: {changes}.</source>
            <translation>Auch nicht gespeichert: {changes}.</translation>
        </message>
        <message>
            <source>American Samoa</source>
            <translation>Amerikanisch-Samoa</translation>
        </message>
        <message>
            <source>An input is asked of you</source>
            <translation>Eine Angabe wird von Ihnen erbeten</translation>
        </message>
        <message>
            <source>An input is due soon</source>
            <translation>Eine Angabe ist bald fällig</translation>
        </message>
        <message>
            <source>An input is late</source>
            <translation>Eine Angabe ist verspätet</translation>
        </message>
        <message>
            <source>An input was given</source>
            <translation>Eine Angabe ist da</translation>
        </message>
        <message>
            <source>An option has no name: give it one.</source>
            <translation>Eine Option hat keinen Namen: Geben Sie ihr einen.</translation>
        </message>
        <message>
            <source>Andorra</source>
            <translation>Andorra</translation>
        </message>
        <message>
            <source>Angola</source>
            <translation>Angola</translation>
        </message>
        <message>
            <source>Anguilla</source>
            <translation>Anguilla</translation>
        </message>
        <message>
            <source>Another department is called “{name}” already: give another name.</source>
            <translation>Eine andere Abteilung heißt schon „{name}“: Geben Sie einen anderen Namen an.</translation>
        </message>
        <message>
            <source>Another order of the departments.</source>
            <translation>Andere Reihenfolge der Abteilungen.</translation>
        </message>
        <message>
            <source>Another task holds up yours</source>
            <translation>Eine andere Aufgabe hält Ihre auf</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>Antarctica</source>
            <translation>Antarktis</translation>
        </message>
        <message>
            <source>Antigua and Barbuda</source>
            <translation>Antigua und Barbuda</translation>
        </message>
        <message>
            <source>Apr</source>
            <translation>Apr</translation>
        </message>
        <message>
            <source>April</source>
            <translation>April</translation>
        </message>
        <message>
            <source>Argentina</source>
            <translation>Argentinien</translation>
        </message>
        <message>
            <source>Armenia</source>
            <translation>Armenien</translation>
        </message>
        <message>
            <source>Aruba</source>
            <translation>Aruba</translation>
        </message>
        <message>
            <source>Ask by</source>
            <translation>Anfragen bis</translation>
        </message>
        <message>
            <source>Ask to expedite</source>
            <translation>Um Beschleunigung bitten</translation>
        </message>
        <message numerus="yes">
            <source>Ask {department} to be {n} working days faster</source>
            <translation>
                <numerusform>{department} bitten, {n} Arbeitstag schneller zu sein</numerusform>
                <numerusform>{department} bitten, {n} Arbeitstage schneller zu sein</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask {who} to be {n} days faster</source>
            <translation>
                <numerusform>{who} bitten, {n} Tag schneller zu sein</numerusform>
                <numerusform>{who} bitten, {n} Tage schneller zu sein</numerusform>
            </translation>
        </message>
        <message>
            <source>Asked for from now on: {inputs}.</source>
            <translation>Neu gefragt wird nach: {inputs}.</translation>
        </message>
        <message>
            <source>At risk for {day}.</source>
            <translation>Gefährdet für {day}.</translation>
        </message>
        <message>
            <source>At risk for {start} even if {who} can be faster.</source>
            <translation>Gefährdet für {start}, auch wenn {who} schneller sein kann.</translation>
        </message>
        <message>
            <source>At short notice it must be later than otherwise: choose a later day.</source>
            <translation>Bei kurzem Vorlauf muss es später sein als sonst: Wählen Sie einen späteren Tag.</translation>
        </message>
        <message>
            <source>Aug</source>
            <translation>Aug</translation>
        </message>
        <message>
            <source>August</source>
            <translation>August</translation>
        </message>
        <message>
            <source>Australia</source>
            <translation>Australien</translation>
        </message>
        <message>
            <source>Austria</source>
            <translation>Österreich</translation>
        </message>
        <message>
            <source>Azerbaijan</source>
            <translation>Aserbaidschan</translation>
        </message>
        <message>
            <source>Bahamas</source>
            <translation>Bahamas</translation>
        </message>
        <message>
            <source>Bahrain</source>
            <translation>Bahrain</translation>
        </message>
        <message>
            <source>Bangladesh</source>
            <translation>Bangladesch</translation>
        </message>
        <message>
            <source>Barbados</source>
            <translation>Barbados</translation>
        </message>
        <message>
            <source>Becomes {after}, was {before}.</source>
            <translation>Wird {after}, war {before}.</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>Begin today</source>
            <translation>Heute beginnen</translation>
        </message>
        <message>
            <source>Begin today, or the promise breaks</source>
            <translation>Heute beginnen, sonst bricht die Zusage</translation>
        </message>
        <message>
            <source>Belarus</source>
            <translation>Belarus</translation>
        </message>
        <message>
            <source>Belgium</source>
            <translation>Belgien</translation>
        </message>
        <message>
            <source>Belize</source>
            <translation>Belize</translation>
        </message>
        <message>
            <source>Benin</source>
            <translation>Benin</translation>
        </message>
        <message>
            <source>Bermuda</source>
            <translation>Bermuda</translation>
        </message>
        <message>
            <source>Bhutan</source>
            <translation>Bhutan</translation>
        </message>
        <message>
            <source>Bold: needed on day one</source>
            <translation>Fett: am ersten Tag nötig</translation>
        </message>
        <message>
            <source>Bolivia</source>
            <translation>Bolivien</translation>
        </message>
        <message>
            <source>Bosnia and Herzegovina</source>
            <translation>Bosnien und Herzegowina</translation>
        </message>
        <message>
            <source>Botswana</source>
            <translation>Botsuana</translation>
        </message>
        <message>
            <source>Bouvet Island</source>
            <translation>Bouvetinsel</translation>
        </message>
        <message>
            <source>Brazil</source>
            <translation>Brasilien</translation>
        </message>
        <message>
            <source>British Indian Ocean Territory</source>
            <translation>Britisches Territorium im Indischen Ozean</translation>
        </message>
        <message>
            <source>British Virgin Islands</source>
            <translation>Britische Jungferninseln</translation>
        </message>
        <message>
            <source>Brunei</source>
            <translation>Brunei</translation>
        </message>
        <message>
            <source>Bulgaria</source>
            <translation>Bulgarien</translation>
        </message>
        <message>
            <source>Burkina Faso</source>
            <translation>Burkina Faso</translation>
        </message>
        <message>
            <source>Burundi</source>
            <translation>Burundi</translation>
        </message>
        <message>
            <source>Calendars on a server need an extra part of Headstart: install `headstart[calendars]`.</source>
            <translation>Kalender auf einem Server brauchen einen zusätzlichen Teil von Headstart: installieren Sie `headstart[calendars]`.</translation>
        </message>
        <message>
            <source>Called off: {tasks}.</source>
            <translation>Abgesagt: {tasks}.</translation>
        </message>
        <message>
            <source>Cambodia</source>
            <translation>Kambodscha</translation>
        </message>
        <message>
            <source>Cameroon</source>
            <translation>Kamerun</translation>
        </message>
        <message>
            <source>Can “{task}” be faster? Asked on {day}, not answered yet.</source>
            <translation>Kann „{task}“ schneller sein? Am {day} gefragt, noch nicht beantwortet.</translation>
        </message>
        <message>
            <source>Canada</source>
            <translation>Kanada</translation>
        </message>
        <message>
            <source>Cape Verde</source>
            <translation>Cabo Verde</translation>
        </message>
        <message>
            <source>Caribbean Netherlands</source>
            <translation>Karibische Niederlande</translation>
        </message>
        <message>
            <source>Cayman Islands</source>
            <translation>Kaimaninseln</translation>
        </message>
        <message>
            <source>Central African Republic</source>
            <translation>Zentralafrikanische Republik</translation>
        </message>
        <message>
            <source>Chad</source>
            <translation>Tschad</translation>
        </message>
        <message>
            <source>Change closed day</source>
            <translation>Geschlossenen Tag ändern</translation>
        </message>
        <message>
            <source>Change department</source>
            <translation>Abteilung ändern</translation>
        </message>
        <message>
            <source>Change how one is told</source>
            <translation>Ändern, wie man benachrichtigt wird</translation>
        </message>
        <message>
            <source>Change language of letters</source>
            <translation>Sprache der Briefe ändern</translation>
        </message>
        <message>
            <source>Change location</source>
            <translation>Standort ändern</translation>
        </message>
        <message>
            <source>Change payroll date</source>
            <translation>Termin der Lohnabrechnung ändern</translation>
        </message>
        <message>
            <source>Change person</source>
            <translation>Person ändern</translation>
        </message>
        <message>
            <source>Change text</source>
            <translation>Text ändern</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>Checkliste</translation>
        </message>
        <message>
            <source>Chile</source>
            <translation>Chile</translation>
        </message>
        <message>
            <source>China</source>
            <translation>China</translation>
        </message>
        <message>
            <source>Choose a location: departments plan with its working days.</source>
            <translation>Wählen Sie einen Standort: Die Abteilungen planen mit seinen Arbeitstagen.</translation>
        </message>
        <message>
            <source>Choose at least one channel: what is not wanted is turned off by kind.</source>
            <translation>Wählen Sie mindestens einen Kanal: Was nicht gewünscht ist, wird nach Art abgeschaltet.</translation>
        </message>
        <message>
            <source>Choose option</source>
            <translation>Option wählen</translation>
        </message>
        <message>
            <source>Choose where the new hire works.</source>
            <translation>Wählen Sie, wo der Neuzugang arbeitet.</translation>
        </message>
        <message>
            <source>Chosen to be shown in the window only.</source>
            <translation>Soll nur im Fenster gezeigt werden.</translation>
        </message>
        <message>
            <source>Christmas Island</source>
            <translation>Weihnachtsinsel</translation>
        </message>
        <message>
            <source>Close location</source>
            <translation>Standort schließen</translation>
        </message>
        <message>
            <source>Cocos (Keeling) Islands</source>
            <translation>Kokosinseln</translation>
        </message>
        <message>
            <source>Colombia</source>
            <translation>Kolumbien</translation>
        </message>
        <message>
            <source>Comoros</source>
            <translation>Komoren</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bestätigen</translation>
        </message>
        <message>
            <source>Congo - Brazzaville</source>
            <translation>Kongo-Brazzaville</translation>
        </message>
        <message>
            <source>Congo - Kinshasa</source>
            <translation>Kongo-Kinshasa</translation>
        </message>
        <message>
            <source>Cook Islands</source>
            <translation>Cookinseln</translation>
        </message>
        <message>
            <source>Costa Rica</source>
            <translation>Costa Rica</translation>
        </message>
        <message>
            <source>Croatia</source>
            <translation>Kroatien</translation>
        </message>
        <message>
            <source>Cuba</source>
            <translation>Kuba</translation>
        </message>
        <message>
            <source>Curaçao</source>
            <translation>Curaçao</translation>
        </message>
        <message>
            <source>Cyprus</source>
            <translation>Zypern</translation>
        </message>
        <message>
            <source>Czechia</source>
            <translation>Tschechien</translation>
        </message>
        <message>
            <source>Côte d’Ivoire</source>
            <translation>Côte d’Ivoire</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Dates of tasks</source>
            <translation>Termine von Aufgaben</translation>
        </message>
        <message>
            <source>Day 1 is {day}, and not everything is set.</source>
            <translation>Tag 1 ist {day}, und nicht alles ist bereit.</translation>
        </message>
        <message>
            <source>Day 1 is {day}: all set.</source>
            <translation>Tag 1 ist {day}: alles bereit.</translation>
        </message>
        <message>
            <source>Day 1 waits on this.</source>
            <translation>Tag 1 wartet darauf.</translation>
        </message>
        <message>
            <source>Day one</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <source>Deactivate person</source>
            <translation>Person deaktivieren</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>Fristen</translation>
        </message>
        <message>
            <source>Dec</source>
            <translation>Dez</translation>
        </message>
        <message>
            <source>December</source>
            <translation>Dezember</translation>
        </message>
        <message>
            <source>Denmark</source>
            <translation>Dänemark</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>Department report</source>
            <translation>Abteilungsbericht</translation>
        </message>
        <message>
            <source>Department taken out: “{department}”.</source>
            <translation>Abteilung herausgenommen: „{department}“.</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>Abteilungen</translation>
        </message>
        <message>
            <source>Djibouti</source>
            <translation>Dschibuti</translation>
        </message>
        <message>
            <source>Dominica</source>
            <translation>Dominica</translation>
        </message>
        <message>
            <source>Dominican Republic</source>
            <translation>Dominikanische Republik</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Done, waiting for confirmation</source>
            <translation>Erledigt, wartet auf Bestätigung</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>Due on another day: {tasks}.</source>
            <translation>An einem anderen Tag fällig: {tasks}.</translation>
        </message>
        <message>
            <source>Due on {day}</source>
            <translation>Fällig am {day}</translation>
        </message>
        <message>
            <source>E-Verify</source>
            <translation>E-Verify</translation>
        </message>
        <message>
            <source>Ecuador</source>
            <translation>Ecuador</translation>
        </message>
        <message>
            <source>Egypt</source>
            <translation>Ägypten</translation>
        </message>
        <message>
            <source>El Salvador</source>
            <translation>El Salvador</translation>
        </message>
        <message>
            <source>Equatorial Guinea</source>
            <translation>Äquatorialguinea</translation>
        </message>
        <message>
            <source>Eritrea</source>
            <translation>Eritrea</translation>
        </message>
        <message>
            <source>Estonia</source>
            <translation>Estland</translation>
        </message>
        <message>
            <source>Eswatini</source>
            <translation>Eswatini</translation>
        </message>
        <message>
            <source>Ethiopia</source>
            <translation>Äthiopien</translation>
        </message>
        <message>
            <source>European Union</source>
            <translation>Europäische Union</translation>
        </message>
        <message>
            <source>Everything essential is done.</source>
            <translation>Alles Wesentliche ist erledigt.</translation>
        </message>
        <message>
            <source>Everything essential is ready for {start}.</source>
            <translation>Alles Wesentliche ist für {start} bereit.</translation>
        </message>
        <message>
            <source>Everything essential is ready on {day}</source>
            <translation>Alles Wesentliche ist am {day} bereit</translation>
        </message>
        <message>
            <source>Everything essential is ready on {day}.</source>
            <translation>Alles Wesentliche ist am {day} bereit.</translation>
        </message>
        <message>
            <source>Everything essential is ready.</source>
            <translation>Alles Wesentliche ist bereit.</translation>
        </message>
        <message>
            <source>Everything is ready</source>
            <translation>Alles ist bereit</translation>
        </message>
        <message>
            <source>Falkland Islands</source>
            <translation>Falklandinseln</translation>
        </message>
        <message>
            <source>Faroe Islands</source>
            <translation>Färöer</translation>
        </message>
        <message>
            <source>Feb</source>
            <translation>Feb</translation>
        </message>
        <message>
            <source>February</source>
            <translation>Februar</translation>
        </message>
        <message>
            <source>Fiji</source>
            <translation>Fidschi</translation>
        </message>
        <message>
            <source>Finland</source>
            <translation>Finnland</translation>
        </message>
        <message>
            <source>Firm</source>
            <translation>Fest</translation>
        </message>
        <message>
            <source>First days</source>
            <translation>Erste Tage</translation>
        </message>
        <message>
            <source>For a typical hire ({style}, {place}) the whole onboarding needs {days}’ notice instead of {before}.</source>
            <translation>Für einen typischen Neuzugang ({style}, {place}) braucht das ganze Onboarding {days} Vorlauf statt {before}.</translation>
        </message>
        <message>
            <source>For a typical hire ({style}, {place}) the whole onboarding needs {days}’ notice; before, none was enough.</source>
            <translation>Für einen typischen Neuzugang ({style}, {place}) braucht das ganze Onboarding {days} Vorlauf; vorher reichte keiner.</translation>
        </message>
        <message>
            <source>For a typical hire ({style}, {place}) the whole onboarding still needs {days}’ notice.</source>
            <translation>Für einen typischen Neuzugang ({style}, {place}) braucht das ganze Onboarding weiterhin {days} Vorlauf.</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Für wen</translation>
        </message>
        <message>
            <source>France</source>
            <translation>Frankreich</translation>
        </message>
        <message>
            <source>French Guiana</source>
            <translation>Französisch-Guayana</translation>
        </message>
        <message>
            <source>French Polynesia</source>
            <translation>Französisch-Polynesien</translation>
        </message>
        <message>
            <source>French Southern Territories</source>
            <translation>Französische Süd- und Antarktisgebiete</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>Fr</translation>
        </message>
        <message>
            <source>Gabon</source>
            <translation>Gabun</translation>
        </message>
        <message>
            <source>Gambia</source>
            <translation>Gambia</translation>
        </message>
        <message>
            <source>Georgia</source>
            <translation>Georgien</translation>
        </message>
        <message>
            <source>Germany</source>
            <translation>Deutschland</translation>
        </message>
        <message>
            <source>Ghana</source>
            <translation>Ghana</translation>
        </message>
        <message>
            <source>Gibraltar</source>
            <translation>Gibraltar</translation>
        </message>
        <message>
            <source>Give what was asked for</source>
            <translation>Angeben, wonach gefragt wurde</translation>
        </message>
        <message>
            <source>Greece</source>
            <translation>Griechenland</translation>
        </message>
        <message>
            <source>Greenland</source>
            <translation>Grönland</translation>
        </message>
        <message>
            <source>Grenada</source>
            <translation>Grenada</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Guadeloupe</source>
            <translation>Guadeloupe</translation>
        </message>
        <message>
            <source>Guam</source>
            <translation>Guam</translation>
        </message>
        <message>
            <source>Guatemala</source>
            <translation>Guatemala</translation>
        </message>
        <message>
            <source>Guernsey</source>
            <translation>Guernsey</translation>
        </message>
        <message>
            <source>Guinea</source>
            <translation>Guinea</translation>
        </message>
        <message>
            <source>Guinea-Bissau</source>
            <translation>Guinea-Bissau</translation>
        </message>
        <message>
            <source>Guyana</source>
            <translation>Guyana</translation>
        </message>
        <message>
            <source>HR</source>
            <translation>HR</translation>
        </message>
        <message>
            <source>Haiti</source>
            <translation>Haiti</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>Hand over to {name}</source>
            <translation>An {name} übergeben</translation>
        </message>
        <message>
            <source>Handed over to you</source>
            <translation>Ihnen übergeben</translation>
        </message>
        <message>
            <source>Heads-ups could not be sent because of a fault in the program.</source>
            <translation>Hinweise konnten wegen eines Fehlers im Programm nicht gesendet werden.</translation>
        </message>
        <message>
            <source>Heads-ups reach you here. There is nothing to do.</source>
            <translation>Hinweise erreichen Sie hier. Es ist nichts zu tun.</translation>
        </message>
        <message>
            <source>Heard and McDonald Islands</source>
            <translation>Heard und McDonaldinseln</translation>
        </message>
        <message>
            <source>Hiring manager</source>
            <translation>Führungskraft</translation>
        </message>
        <message>
            <source>Honduras</source>
            <translation>Honduras</translation>
        </message>
        <message>
            <source>Hong Kong SAR China</source>
            <translation>Sonderverwaltungsregion Hongkong</translation>
        </message>
        <message>
            <source>How a person is told</source>
            <translation>Wie eine Person benachrichtigt wird</translation>
        </message>
        <message>
            <source>Hungary</source>
            <translation>Ungarn</translation>
        </message>
        <message>
            <source>Iceland</source>
            <translation>Island</translation>
        </message>
        <message>
            <source>In the last {times} it took {days} each time.</source>
            <translation>In den letzten {times} Fällen dauerte es jedes Mal {days}.</translation>
        </message>
        <message>
            <source>In the last {times} it took {least} to {most}; a promise of {promise} would have been kept {kept} times in {times}.</source>
            <translation>In den letzten {times} Fällen dauerte es {least} bis {most}; eine Zusage von {promise} wäre {kept} von {times} Mal gehalten worden.</translation>
        </message>
        <message>
            <source>India</source>
            <translation>Indien</translation>
        </message>
        <message>
            <source>Indonesia</source>
            <translation>Indonesien</translation>
        </message>
        <message>
            <source>Input given</source>
            <translation>Angabe gemacht</translation>
        </message>
        <message>
            <source>Iran</source>
            <translation>Iran</translation>
        </message>
        <message>
            <source>Iraq</source>
            <translation>Irak</translation>
        </message>
        <message>
            <source>Ireland</source>
            <translation>Irland</translation>
        </message>
        <message>
            <source>Isle of Man</source>
            <translation>Isle of Man</translation>
        </message>
        <message>
            <source>Israel</source>
            <translation>Israel</translation>
        </message>
        <message>
            <source>It can't wait for the daily digest.</source>
            <translation>Das kann nicht auf die tägliche Übersicht warten.</translation>
        </message>
        <message>
            <source>Italy</source>
            <translation>Italien</translation>
        </message>
        <message>
            <source>Jamaica</source>
            <translation>Jamaika</translation>
        </message>
        <message>
            <source>Jan</source>
            <translation>Jan</translation>
        </message>
        <message>
            <source>January</source>
            <translation>Januar</translation>
        </message>
        <message>
            <source>Japan</source>
            <translation>Japan</translation>
        </message>
        <message>
            <source>Jersey</source>
            <translation>Jersey</translation>
        </message>
        <message>
            <source>Jordan</source>
            <translation>Jordanien</translation>
        </message>
        <message>
            <source>Jul</source>
            <translation>Jul</translation>
        </message>
        <message>
            <source>July</source>
            <translation>Juli</translation>
        </message>
        <message>
            <source>Jun</source>
            <translation>Jun</translation>
        </message>
        <message>
            <source>June</source>
            <translation>Juni</translation>
        </message>
        <message>
            <source>Kazakhstan</source>
            <translation>Kasachstan</translation>
        </message>
        <message>
            <source>Kenya</source>
            <translation>Kenia</translation>
        </message>
        <message>
            <source>Kiribati</source>
            <translation>Kiribati</translation>
        </message>
        <message>
            <source>Kuwait</source>
            <translation>Kuwait</translation>
        </message>
        <message>
            <source>Kyrgyzstan</source>
            <translation>Kirgisistan</translation>
        </message>
        <message>
            <source>Laos</source>
            <translation>Laos</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Latvia</source>
            <translation>Lettland</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>Leitung</translation>
        </message>
        <message>
            <source>Leave name and password out of the address: name the user beside it.</source>
            <translation>Lassen Sie Name und Passwort aus der Adresse weg: nennen Sie den Benutzer daneben.</translation>
        </message>
        <message>
            <source>Lebanon</source>
            <translation>Libanon</translation>
        </message>
        <message>
            <source>Lesotho</source>
            <translation>Lesotho</translation>
        </message>
        <message>
            <source>Liberia</source>
            <translation>Liberia</translation>
        </message>
        <message>
            <source>Libya</source>
            <translation>Libyen</translation>
        </message>
        <message>
            <source>Liechtenstein</source>
            <translation>Liechtenstein</translation>
        </message>
        <message>
            <source>Lithuania</source>
            <translation>Litauen</translation>
        </message>
        <message>
            <source>Load catalogue</source>
            <translation>Katalog laden</translation>
        </message>
        <message>
            <source>Luxembourg</source>
            <translation>Luxemburg</translation>
        </message>
        <message>
            <source>Macao SAR China</source>
            <translation>Sonderverwaltungsregion Macau</translation>
        </message>
        <message>
            <source>Madagascar</source>
            <translation>Madagaskar</translation>
        </message>
        <message>
            <source>Make firm</source>
            <translation>Fest machen</translation>
        </message>
        <message>
            <source>Malawi</source>
            <translation>Malawi</translation>
        </message>
        <message>
            <source>Malaysia</source>
            <translation>Malaysia</translation>
        </message>
        <message>
            <source>Maldives</source>
            <translation>Malediven</translation>
        </message>
        <message>
            <source>Mali</source>
            <translation>Mali</translation>
        </message>
        <message>
            <source>Malta</source>
            <translation>Malta</translation>
        </message>
        <message>
            <source>Mar</source>
            <translation>Mär</translation>
        </message>
        <message>
            <source>March</source>
            <translation>März</translation>
        </message>
        <message>
            <source>Marshall Islands</source>
            <translation>Marshallinseln</translation>
        </message>
        <message>
            <source>Martinique</source>
            <translation>Martinique</translation>
        </message>
        <message>
            <source>Mauritania</source>
            <translation>Mauretanien</translation>
        </message>
        <message>
            <source>Mauritius</source>
            <translation>Mauritius</translation>
        </message>
        <message>
            <source>May</source>
            <translation>Mai</translation>
        </message>
        <message>
            <source>May begin later by up to {days}: {tasks}.</source>
            <translation>Darf um bis zu {days} später beginnen: {tasks}.</translation>
        </message>
        <message>
            <source>Mayotte</source>
            <translation>Mayotte</translation>
        </message>
        <message>
            <source>Mexico</source>
            <translation>Mexiko</translation>
        </message>
        <message>
            <source>Micronesia</source>
            <translation>Mikronesien</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Fehlt</translation>
        </message>
        <message>
            <source>Moldova</source>
            <translation>Moldau</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>Mo</translation>
        </message>
        <message>
            <source>Monaco</source>
            <translation>Monaco</translation>
        </message>
        <message>
            <source>Mongolia</source>
            <translation>Mongolei</translation>
        </message>
        <message>
            <source>Montenegro</source>
            <translation>Montenegro</translation>
        </message>
        <message>
            <source>Montserrat</source>
            <translation>Montserrat</translation>
        </message>
        <message>
            <source>Morocco</source>
            <translation>Marokko</translation>
        </message>
        <message>
            <source>Move start date</source>
            <translation>Starttermin verschieben</translation>
        </message>
        <message>
            <source>Mozambique</source>
            <translation>Mosambik</translation>
        </message>
        <message>
            <source>Must begin earlier by up to {days}: {tasks}.</source>
            <translation>Muss um bis zu {days} früher beginnen: {tasks}.</translation>
        </message>
        <message>
            <source>Myanmar (Burma)</source>
            <translation>Myanmar</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Namibia</source>
            <translation>Namibia</translation>
        </message>
        <message>
            <source>Nauru</source>
            <translation>Nauru</translation>
        </message>
        <message>
            <source>Nepal</source>
            <translation>Nepal</translation>
        </message>
        <message>
            <source>Netherlands</source>
            <translation>Niederlande</translation>
        </message>
        <message>
            <source>New Caledonia</source>
            <translation>Neukaledonien</translation>
        </message>
        <message>
            <source>New Zealand</source>
            <translation>Neuseeland</translation>
        </message>
        <message>
            <source>New department: “{department}”.</source>
            <translation>Neue Abteilung: „{department}“.</translation>
        </message>
        <message>
            <source>New hire</source>
            <translation>Neuzugang</translation>
        </message>
        <message>
            <source>New hires</source>
            <translation>Neuzugänge</translation>
        </message>
        <message>
            <source>New: “{task}”.</source>
            <translation>Neu: „{task}“.</translation>
        </message>
        <message>
            <source>Nicaragua</source>
            <translation>Nicaragua</translation>
        </message>
        <message>
            <source>Niger</source>
            <translation>Niger</translation>
        </message>
        <message>
            <source>Nigeria</source>
            <translation>Nigeria</translation>
        </message>
        <message>
            <source>Niue</source>
            <translation>Niue</translation>
        </message>
        <message>
            <source>No holidays are known for the country "{country}": use a two-letter code such as DE, US or GB.</source>
            <translation>Für das Land „{country}“ sind keine Feiertage bekannt: Verwenden Sie einen Code aus zwei Buchstaben wie DE, US oder GB.</translation>
        </message>
        <message>
            <source>No server answers at {place}: check that it runs, and the address.</source>
            <translation>Unter {place} antwortet kein Server: Prüfen Sie, ob er läuft, und die Adresse.</translation>
        </message>
        <message>
            <source>No server of {place} can be written to at present: try again in a moment.</source>
            <translation>Auf keinen Server von {place} kann zurzeit geschrieben werden: Versuchen Sie es gleich noch einmal.</translation>
        </message>
        <message>
            <source>No subdivision "{subdivision}" is known for {country}: use one of {known}.</source>
            <translation>Für {country} ist keine Region „{subdivision}“ bekannt: Verwenden Sie eine von {known}.</translation>
        </message>
        <message>
            <source>Nobody can be told of “{kind}”: enter people for the department.</source>
            <translation>Niemandem kann „{kind}“ mitgeteilt werden: Tragen Sie Personen für die Abteilung ein.</translation>
        </message>
        <message>
            <source>Nobody has asked “{task}” to be faster.</source>
            <translation>Niemand hat darum gebeten, „{task}“ schneller zu erledigen.</translation>
        </message>
        <message>
            <source>Nobody starts in this week.</source>
            <translation>In dieser Woche startet niemand.</translation>
        </message>
        <message>
            <source>Nobody waits for “{key}” for this hire; known inputs: {known}.</source>
            <translation>Niemand wartet für diesen Neuzugang auf „{key}“; bekannte Angaben: {known}.</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Noch niemand</translation>
        </message>
        <message>
            <source>Norfolk Island</source>
            <translation>Norfolkinsel</translation>
        </message>
        <message>
            <source>North Korea</source>
            <translation>Nordkorea</translation>
        </message>
        <message>
            <source>North Macedonia</source>
            <translation>Nordmazedonien</translation>
        </message>
        <message>
            <source>Northern Mariana Islands</source>
            <translation>Nördliche Marianen</translation>
        </message>
        <message>
            <source>Norway</source>
            <translation>Norwegen</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Nicht nötig</translation>
        </message>
        <message>
            <source>Not ready in time for {start}: something essential comes too late.</source>
            <translation>Nicht rechtzeitig bereit für {start}: etwas Wesentliches kommt zu spät.</translation>
        </message>
        <message>
            <source>Not ready on {day}.</source>
            <translation>Nicht bereit am {day}.</translation>
        </message>
        <message>
            <source>Not ready on {day}:</source>
            <translation>Nicht bereit am {day}:</translation>
        </message>
        <message>
            <source>Not ready on {start}: everything essential is ready on {ready}.</source>
            <translation>Nicht bereit am {start}: Alles Wesentliche ist am {ready} bereit.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Nothing changes for this one.</source>
            <translation>Für diesen ändert sich nichts.</translation>
        </message>
        <message>
            <source>Nothing essential is needed for {day}.</source>
            <translation>Für {day} wird nichts Wesentliches gebraucht.</translation>
        </message>
        <message>
            <source>Nothing here.</source>
            <translation>Hier ist nichts.</translation>
        </message>
        <message>
            <source>Nothing is different from version {number}.</source>
            <translation>Nichts unterscheidet sich von Version {number}.</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>Es fehlt nichts.</translation>
        </message>
        <message>
            <source>Nothing more: nobody else is asked.</source>
            <translation>Nichts mehr: sonst wird niemand gefragt.</translation>
        </message>
        <message>
            <source>Nothing of yours depends on “{task}”: {others} can confirm it or send it back.</source>
            <translation>Nichts von Ihnen hängt von „{task}“ ab: {others} kann bestätigen oder zurückgeben.</translation>
        </message>
        <message>
            <source>Nov</source>
            <translation>Nov</translation>
        </message>
        <message>
            <source>November</source>
            <translation>November</translation>
        </message>
        <message>
            <source>Oct</source>
            <translation>Okt</translation>
        </message>
        <message>
            <source>October</source>
            <translation>Oktober</translation>
        </message>
        <message>
            <source>Oman</source>
            <translation>Oman</translation>
        </message>
        <message>
            <source>On track for {day}.</source>
            <translation>Im Plan für {day}.</translation>
        </message>
        <message>
            <source>On track for {start} if {who} can be faster.</source>
            <translation>Im Plan für {start}, wenn {who} schneller sein kann.</translation>
        </message>
        <message>
            <source>One of the things that are needed has no name: give it one.</source>
            <translation>Etwas, das gebraucht wird, hat keinen Namen: Geben Sie ihm einen.</translation>
        </message>
        <message>
            <source>Only HR and Payroll change these dates.</source>
            <translation>Nur HR und die Lohnabrechnung ändern diese Termine.</translation>
        </message>
        <message>
            <source>Only HR and hiring managers start onboardings.</source>
            <translation>Nur HR und Führungskräfte starten Onboardings.</translation>
        </message>
        <message>
            <source>Only HR and leads change the catalogue.</source>
            <translation>Nur HR und Leitungen ändern den Katalog.</translation>
        </message>
        <message>
            <source>Only HR and the hiring manager change an onboarding as a whole.</source>
            <translation>Nur HR und die Führungskraft ändern ein Onboarding als Ganzes.</translation>
        </message>
        <message>
            <source>Only HR brings running onboardings to another version.</source>
            <translation>Nur HR bringt laufende Onboardings auf eine andere Version.</translation>
        </message>
        <message>
            <source>Only HR can change the mail server: ask them.</source>
            <translation>Nur HR kann den Mailserver ändern: Fragen Sie dort.</translation>
        </message>
        <message>
            <source>Only HR can change what people are told: ask them.</source>
            <translation>Nur HR kann ändern, was Personen mitgeteilt wird: Fragen Sie dort.</translation>
        </message>
        <message>
            <source>Only HR changes departments: which there are, their names and their order.</source>
            <translation>Nur HR ändert Abteilungen: welche es gibt, ihre Namen und ihre Reihenfolge.</translation>
        </message>
        <message>
            <source>Only HR changes this.</source>
            <translation>Nur HR ändert das.</translation>
        </message>
        <message>
            <source>Only HR changes what people are told, and how.</source>
            <translation>Nur HR ändert, was Personen mitgeteilt wird und wie.</translation>
        </message>
        <message>
            <source>Only HR sends heads-ups.</source>
            <translation>Nur HR sendet Hinweise.</translation>
        </message>
        <message>
            <source>Open on a closed day</source>
            <translation>An einem geschlossenen Tag öffnen</translation>
        </message>
        <message>
            <source>Open tasks are called off.</source>
            <translation>Offene Aufgaben sind abgesagt.</translation>
        </message>
        <message>
            <source>Our promise: on your first morning everything works and everyone knows your name.</source>
            <translation>Unser Versprechen: An Ihrem ersten Morgen funktioniert alles, und alle kennen Ihren Namen.</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Seite {page} von {pages}</translation>
        </message>
        <message>
            <source>Pakistan</source>
            <translation>Pakistan</translation>
        </message>
        <message>
            <source>Palau</source>
            <translation>Palau</translation>
        </message>
        <message>
            <source>Palestinian Territories</source>
            <translation>Palästinensische Gebiete</translation>
        </message>
        <message>
            <source>Panama</source>
            <translation>Panama</translation>
        </message>
        <message>
            <source>Papua New Guinea</source>
            <translation>Papua-Neuguinea</translation>
        </message>
        <message>
            <source>Paraguay</source>
            <translation>Paraguay</translation>
        </message>
        <message>
            <source>Payroll closes soon: “{task}” must be in by {day}, so begin by {begin}.</source>
            <translation>Die Lohnabrechnung schließt bald: „{task}“ muss bis {day} da sein, beginnen Sie also bis {begin}.</translation>
        </message>
        <message>
            <source>Payroll closes soon: “{task}” must be in by {day}.</source>
            <translation>Die Lohnabrechnung schließt bald: „{task}“ muss bis {day} da sein.</translation>
        </message>
        <message>
            <source>Peru</source>
            <translation>Peru</translation>
        </message>
        <message>
            <source>Philippines</source>
            <translation>Philippinen</translation>
        </message>
        <message>
            <source>Pitcairn Islands</source>
            <translation>Pitcairninseln</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Poland</source>
            <translation>Polen</translation>
        </message>
        <message>
            <source>Portugal</source>
            <translation>Portugal</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Zusage</translation>
        </message>
        <message>
            <source>Puerto Rico</source>
            <translation>Puerto Rico</translation>
        </message>
        <message>
            <source>Put it off until a later day than today.</source>
            <translation>Schieben Sie es auf einen späteren Tag als heute auf.</translation>
        </message>
        <message>
            <source>Qatar</source>
            <translation>Katar</translation>
        </message>
        <message>
            <source>Questions and answers</source>
            <translation>Fragen und Antworten</translation>
        </message>
        <message>
            <source>Readiness report</source>
            <translation>Bereitschaftsbericht</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>Ready %</source>
            <translation>Bereit in %</translation>
        </message>
        <message>
            <source>Ready for {day}.</source>
            <translation>Bereit für {day}.</translation>
        </message>
        <message>
            <source>Ready on {after} instead of {before}.</source>
            <translation>Bereit am {after} statt am {before}.</translation>
        </message>
        <message>
            <source>Ready on {day}.</source>
            <translation>Bereit am {day}.</translation>
        </message>
        <message>
            <source>Redo {what}</source>
            <translation>Wiederholen: {what}</translation>
        </message>
        <message>
            <source>Refuse hand-over</source>
            <translation>Übergabe ablehnen</translation>
        </message>
        <message>
            <source>Remove payroll date</source>
            <translation>Termin der Lohnabrechnung entfernen</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <source>Revision {revision} of the catalogue is damaged in this workspace: restore a backup.</source>
            <translation>Version {revision} des Katalogs ist in diesem Arbeitsbereich beschädigt: Stellen Sie eine Sicherung wieder her.</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Romania</source>
            <translation>Rumänien</translation>
        </message>
        <message>
            <source>Russia</source>
            <translation>Russland</translation>
        </message>
        <message>
            <source>Rwanda</source>
            <translation>Ruanda</translation>
        </message>
        <message>
            <source>Réunion</source>
            <translation>Réunion</translation>
        </message>
        <message>
            <source>Samoa</source>
            <translation>Samoa</translation>
        </message>
        <message>
            <source>San Marino</source>
            <translation>San Marino</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>Sa</translation>
        </message>
        <message>
            <source>Saudi Arabia</source>
            <translation>Saudi-Arabien</translation>
        </message>
        <message>
            <source>Say in a few words why the task is not needed for this hire.</source>
            <translation>Sagen Sie kurz, warum die Aufgabe für diesen Neuzugang nicht nötig ist.</translation>
        </message>
        <message>
            <source>Say in a few words why the task is sent back.</source>
            <translation>Sagen Sie kurz, warum die Aufgabe zurückgegeben wird.</translation>
        </message>
        <message>
            <source>Say in a word what the task waits for.</source>
            <translation>Sagen Sie mit einem Wort, worauf die Aufgabe wartet.</translation>
        </message>
        <message>
            <source>Say who the {title} is: one of the people here.</source>
            <translation>Sagen Sie, wer das ist ({title}): eine der Personen hier.</translation>
        </message>
        <message>
            <source>Say who you are first, at the foot of the sidebar: each digest is for one person.</source>
            <translation>Sagen Sie zuerst unten in der Seitenleiste, wer Sie sind: jede Zusammenfassung ist für eine Person.</translation>
        </message>
        <message>
            <source>Say who you are: only a person who depends on a task can confirm it or send it back.</source>
            <translation>Sagen Sie, wer Sie sind: Nur wer von einer Aufgabe abhängt, kann sie bestätigen oder zurückgeben.</translation>
        </message>
        <message>
            <source>Say who you are: this move belongs to a person.</source>
            <translation>Sagen Sie, wer Sie sind: Dieser Schritt gehört zu einer Person.</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>Zurückgeben</translation>
        </message>
        <message>
            <source>Send heads-up again</source>
            <translation>Hinweis noch einmal senden</translation>
        </message>
        <message>
            <source>Senegal</source>
            <translation>Senegal</translation>
        </message>
        <message>
            <source>Sep</source>
            <translation>Sep</translation>
        </message>
        <message>
            <source>September</source>
            <translation>September</translation>
        </message>
        <message>
            <source>Serbia</source>
            <translation>Serbien</translation>
        </message>
        <message>
            <source>Service catalogue</source>
            <translation>Servicekatalog</translation>
        </message>
        <message>
            <source>Set home</source>
            <translation>Sitz festlegen</translation>
        </message>
        <message>
            <source>Set owner</source>
            <translation>Zuständige festlegen</translation>
        </message>
        <message>
            <source>Seychelles</source>
            <translation>Seychellen</translation>
        </message>
        <message>
            <source>Sierra Leone</source>
            <translation>Sierra Leone</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Unterschrift</translation>
        </message>
        <message>
            <source>Signatures</source>
            <translation>Unterschriften</translation>
        </message>
        <message>
            <source>Singapore</source>
            <translation>Singapur</translation>
        </message>
        <message>
            <source>Sint Maarten</source>
            <translation>Sint Maarten</translation>
        </message>
        <message>
            <source>Slovakia</source>
            <translation>Slowakei</translation>
        </message>
        <message>
            <source>Slovenia</source>
            <translation>Slowenien</translation>
        </message>
        <message>
            <source>Snooze heads-up</source>
            <translation>Hinweis aufschieben</translation>
        </message>
        <message>
            <source>Solomon Islands</source>
            <translation>Salomonen</translation>
        </message>
        <message>
            <source>Somalia</source>
            <translation>Somalia</translation>
        </message>
        <message>
            <source>Some of the text or numbers can't be stored: type them again without unusual characters.</source>
            <translation>Ein Teil des Textes oder der Zahlen kann nicht gespeichert werden: Geben Sie ihn ohne ungewöhnliche Zeichen neu ein.</translation>
        </message>
        <message>
            <source>Somebody asks whether a task of yours can be faster.</source>
            <translation>Jemand fragt, ob eine Ihrer Aufgaben schneller geht.</translation>
        </message>
        <message>
            <source>Somebody asks you to be faster</source>
            <translation>Jemand bittet Sie, schneller zu sein</translation>
        </message>
        <message>
            <source>Somebody else changed this onboarding meanwhile: look at it again, then decide.</source>
            <translation>Jemand anderes hat dieses Onboarding inzwischen geändert: Sehen Sie es noch einmal an und entscheiden Sie dann.</translation>
        </message>
        <message>
            <source>Somebody else changed “{task}” meanwhile: look at it again, then decide.</source>
            <translation>Jemand anderes hat „{task}“ inzwischen geändert: Sehen Sie es noch einmal an und entscheiden Sie dann.</translation>
        </message>
        <message>
            <source>Somebody else has answered this heads-up meanwhile: look at it again.</source>
            <translation>Jemand anderes hat inzwischen auf diesen Hinweis geantwortet: sehen Sie ihn sich noch einmal an.</translation>
        </message>
        <message>
            <source>Somebody else is changing the team workspace on {place}: try again in a moment.</source>
            <translation>Jemand anderes ändert gerade den Team-Arbeitsbereich auf {place}: Versuchen Sie es gleich noch einmal.</translation>
        </message>
        <message>
            <source>Somebody else of HR changes your role: you could not take it back.</source>
            <translation>Ihre Rolle ändert jemand anderes aus HR: Sie könnten es nicht zurücknehmen.</translation>
        </message>
        <message>
            <source>Somebody has taken a task that was yours.</source>
            <translation>Jemand hat eine Aufgabe übernommen, die Ihre war.</translation>
        </message>
        <message>
            <source>Somebody has the address {name} already: give another address.</source>
            <translation>Jemand hat die Adresse {name} schon: Geben Sie eine andere Adresse an.</translation>
        </message>
        <message>
            <source>Somebody starts tomorrow</source>
            <translation>Jemand beginnt morgen</translation>
        </message>
        <message>
            <source>Somebody took a task</source>
            <translation>Jemand hat eine Aufgabe übernommen</translation>
        </message>
        <message>
            <source>Somebody wants to hand a task over to you.</source>
            <translation>Jemand möchte Ihnen eine Aufgabe übergeben.</translation>
        </message>
        <message>
            <source>Something about a hire changed</source>
            <translation>An einem Neuzugang hat sich etwas geändert</translation>
        </message>
        <message>
            <source>Something that your tasks need is there.</source>
            <translation>Etwas, das Ihre Aufgaben brauchen, ist da.</translation>
        </message>
        <message>
            <source>South Africa</source>
            <translation>Südafrika</translation>
        </message>
        <message>
            <source>South Georgia and South Sandwich Islands</source>
            <translation>Südgeorgien und die Südlichen Sandwichinseln</translation>
        </message>
        <message>
            <source>South Korea</source>
            <translation>Südkorea</translation>
        </message>
        <message>
            <source>South Sudan</source>
            <translation>Südsudan</translation>
        </message>
        <message>
            <source>Spain</source>
            <translation>Spanien</translation>
        </message>
        <message>
            <source>Sri Lanka</source>
            <translation>Sri Lanka</translation>
        </message>
        <message>
            <source>St. Barthélemy</source>
            <translation>St. Barthélemy</translation>
        </message>
        <message>
            <source>St. Helena</source>
            <translation>St. Helena</translation>
        </message>
        <message>
            <source>St. Kitts and Nevis</source>
            <translation>St. Kitts und Nevis</translation>
        </message>
        <message>
            <source>St. Lucia</source>
            <translation>St. Lucia</translation>
        </message>
        <message>
            <source>St. Martin</source>
            <translation>St. Martin</translation>
        </message>
        <message>
            <source>St. Pierre and Miquelon</source>
            <translation>St. Pierre und Miquelon</translation>
        </message>
        <message>
            <source>St. Vincent and Grenadines</source>
            <translation>St. Vincent und die Grenadinen</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Belegschaft</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Standard notice</source>
            <translation>Üblicher Vorlauf</translation>
        </message>
        <message>
            <source>Start on {day}</source>
            <translation>Start am {day}</translation>
        </message>
        <message>
            <source>Start on {start} (ready {day})</source>
            <translation>Start am {start} (bereit am {day})</translation>
        </message>
        <message>
            <source>Start onboarding</source>
            <translation>Onboarding starten</translation>
        </message>
        <message>
            <source>Start the onboarding of {name}</source>
            <translation>Das Onboarding von {name} starten</translation>
        </message>
        <message>
            <source>Start {day}</source>
            <translation>Start am {day}</translation>
        </message>
        <message>
            <source>Started on {day}.</source>
            <translation>Gestartet am {day}.</translation>
        </message>
        <message>
            <source>Started on {day}. Nothing is left to do.</source>
            <translation>Gestartet am {day}. Es ist nichts mehr zu tun.</translation>
        </message>
        <message numerus="yes">
            <source>Started on {day}. {n} tasks that may follow are still open.</source>
            <translation>
                <numerusform>Gestartet am {day}. {n} Aufgabe, die folgen darf, ist noch offen.</numerusform>
                <numerusform>Gestartet am {day}. {n} Aufgaben, die folgen dürfen, sind noch offen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Started on {day}:</source>
            <translation>Gestartet am {day}:</translation>
        </message>
        <message>
            <source>Started on {day};</source>
            <translation>Gestartet am {day};</translation>
        </message>
        <message>
            <source>Starts</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Starts on {day}</source>
            <translation>Startet am {day}</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Still missing: {input}, expected {day}.</source>
            <translation>Fehlt noch: {input}, erwartet am {day}.</translation>
        </message>
        <message>
            <source>Still missing: {input}.</source>
            <translation>Fehlt noch: {input}.</translation>
        </message>
        <message>
            <source>Stop heads-up</source>
            <translation>Hinweis stoppen</translation>
        </message>
        <message>
            <source>Sudan</source>
            <translation>Sudan</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>So</translation>
        </message>
        <message>
            <source>Suriname</source>
            <translation>Suriname</translation>
        </message>
        <message>
            <source>Svalbard and Jan Mayen</source>
            <translation>Spitzbergen und Jan Mayen</translation>
        </message>
        <message>
            <source>Sweden</source>
            <translation>Schweden</translation>
        </message>
        <message>
            <source>Switzerland</source>
            <translation>Schweiz</translation>
        </message>
        <message>
            <source>Syria</source>
            <translation>Syrien</translation>
        </message>
        <message>
            <source>São Tomé and Príncipe</source>
            <translation>São Tomé und Príncipe</translation>
        </message>
        <message>
            <source>Taiwan</source>
            <translation>Taiwan</translation>
        </message>
        <message>
            <source>Tajikistan</source>
            <translation>Tadschikistan</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Taken out: {tasks}.</source>
            <translation>Herausgenommen: {tasks}.</translation>
        </message>
        <message>
            <source>Taken out: “{task}”.</source>
            <translation>Herausgenommen: „{task}“.</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Dauert</translation>
        </message>
        <message>
            <source>Tanzania</source>
            <translation>Tansania</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Task "{task}" belongs to the department "{department}", which is not in the plan.</source>
            <translation>Aufgabe „{task}“ gehört zur Abteilung „{department}“, die nicht im Plan steht.</translation>
        </message>
        <message>
            <source>Task "{task}" comes after "{other}", which is not in the plan.</source>
            <translation>Aufgabe „{task}“ kommt nach „{other}“, das nicht im Plan steht.</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <source>Tasks that come in for this hire: {tasks}.</source>
            <translation>Aufgaben, die für diesen Neuzugang dazukommen: {tasks}.</translation>
        </message>
        <message>
            <source>Tasks that fall away for this hire: {tasks}.</source>
            <translation>Aufgaben, die für diesen Neuzugang wegfallen: {tasks}.</translation>
        </message>
        <message>
            <source>Tentative</source>
            <translation>Vorläufig</translation>
        </message>
        <message>
            <source>Tentative, {percent} % likely.</source>
            <translation>Vorläufig, zu {percent} % wahrscheinlich.</translation>
        </message>
        <message>
            <source>Thailand</source>
            <translation>Thailand</translation>
        </message>
        <message>
            <source>The address asks for {name}={value}, which could give the password away: leave it out.</source>
            <translation>Die Adresse verlangt {name}={value}, was das Passwort preisgeben könnte: Lassen Sie es weg.</translation>
        </message>
        <message>
            <source>The address of the chat of {person} is not valid: enter it again.</source>
            <translation>Die Chat-Adresse von {person} ist ungültig: Geben Sie sie neu ein.</translation>
        </message>
        <message>
            <source>The address of the team workspace can't be read: write it as postgresql://name@server/database.</source>
            <translation>Die Adresse des Team-Arbeitsbereichs ist nicht lesbar: Schreiben Sie sie als postgresql://name@server/database.</translation>
        </message>
        <message>
            <source>The address of your chat is not known on this computer: enter it above.</source>
            <translation>Die Adresse Ihres Chats ist auf diesem Computer nicht bekannt: Geben Sie sie oben ein.</translation>
        </message>
        <message>
            <source>The answer, when you asked</source>
            <translation>Die Antwort, wenn Sie gefragt haben</translation>
        </message>
        <message>
            <source>The backup {backup_path} is damaged: choose another one. {problems}</source>
            <translation>Die Sicherung {backup_path} ist beschädigt: Wählen Sie eine andere. {problems}</translation>
        </message>
        <message>
            <source>The backup {backup_path} is not as it was written: choose another one.</source>
            <translation>Die Sicherung {backup_path} ist nicht so, wie sie geschrieben wurde: Wählen Sie eine andere.</translation>
        </message>
        <message>
            <source>The calendar "{name}" has no working day: every day of the week is a weekend day.</source>
            <translation>Der Kalender „{name}“ hat keinen Arbeitstag: Jeder Wochentag gehört zum Wochenende.</translation>
        </message>
        <message>
            <source>The calendar server {host} answers with {answer}: check the address of the calendar.</source>
            <translation>Der Kalenderserver {host} antwortet mit {answer}: prüfen Sie die Adresse des Kalenders.</translation>
        </message>
        <message>
            <source>The calendar server {host} can't be reached: check the address and the network.</source>
            <translation>Der Kalenderserver {host} ist nicht erreichbar: prüfen Sie die Adresse und das Netzwerk.</translation>
        </message>
        <message>
            <source>The calendar server {host} refuses {user}: check the name, the password, and who may write.</source>
            <translation>Der Kalenderserver {host} weist {user} ab: prüfen Sie den Namen, das Passwort und wer schreiben darf.</translation>
        </message>
        <message>
            <source>The catalogue no longer has this task.</source>
            <translation>Der Katalog enthält diese Aufgabe nicht mehr.</translation>
        </message>
        <message>
            <source>The catalogue that Headstart ships with</source>
            <translation>Der Katalog, der mit Headstart kommt</translation>
        </message>
        <message>
            <source>The certificate of the calendar server {host} does not match: ask who looks after it.</source>
            <translation>Das Zertifikat des Kalenderservers {host} passt nicht: fragen Sie, wer ihn betreut.</translation>
        </message>
        <message>
            <source>The certificate of the mail server {host} is not valid: {why}.</source>
            <translation>Das Zertifikat des Mailservers {host} ist ungültig: {why}.</translation>
        </message>
        <message>
            <source>The certificate with which the server {place} is to prove who it is can't be read: choose another file.</source>
            <translation>Das Zertifikat, mit dem sich der Server {place} ausweisen soll, lässt sich nicht lesen: Wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>The checksum {checksum} is missing, so nobody can tell whether the backup is whole: put it beside the backup, or choose another one.</source>
            <translation>Die Prüfsumme {checksum} fehlt, daher ist nicht festzustellen, ob die Sicherung vollständig ist: Legen Sie sie neben die Sicherung oder wählen Sie eine andere.</translation>
        </message>
        <message>
            <source>The clock of this computer is {lapse} ahead of that of {place}, which counts: set the wrong one right.</source>
            <translation>Die Uhr dieses Computers geht gegenüber der von {place} um {lapse} vor, und die zählt: Stellen Sie die falsche richtig.</translation>
        </message>
        <message>
            <source>The clock of this computer is {lapse} behind that of {place}, which counts: set the wrong one right.</source>
            <translation>Die Uhr dieses Computers geht gegenüber der von {place} um {lapse} nach, und die zählt: Stellen Sie die falsche richtig.</translation>
        </message>
        <message>
            <source>The clock of this computer is {lapse} behind the last time notices were sent, so nothing is sent: set it right, or say that it is with --clock-is-right.</source>
            <translation>Die Uhr dieses Computers geht {lapse} nach gegenüber dem letzten Versand, daher wird nichts gesendet: Stellen Sie sie richtig oder sagen Sie mit --clock-is-right, dass sie stimmt.</translation>
        </message>
        <message>
            <source>The closure</source>
            <translation>Der geschlossene Tag</translation>
        </message>
        <message>
            <source>The connection to the team workspace on {place} broke while a change was being stored: it may have been stored.</source>
            <translation>Die Verbindung zum Team-Arbeitsbereich auf {place} brach ab, während eine Änderung gespeichert wurde: Sie ist vielleicht gespeichert.</translation>
        </message>
        <message>
            <source>The connection to {host} is not encrypted: use an address with https://.</source>
            <translation>Die Verbindung zu {host} ist nicht verschlüsselt: verwenden Sie eine Adresse mit https://.</translation>
        </message>
        <message>
            <source>The copy of {place} is not like it: nothing was kept.</source>
            <translation>Die Kopie von {place} stimmt nicht überein: Nichts wurde behalten.</translation>
        </message>
        <message>
            <source>The copy on {place} is not like the file: nothing was kept.</source>
            <translation>Die Kopie auf {place} stimmt nicht mit der Datei überein: Nichts wurde behalten.</translation>
        </message>
        <message>
            <source>The country of the location is missing: choose one.</source>
            <translation>Das Land des Standorts fehlt: Wählen Sie eines.</translation>
        </message>
        <message>
            <source>The daily digest, from {time} on.</source>
            <translation>Die tägliche Zusammenfassung, ab {time}.</translation>
        </message>
        <message>
            <source>The database {database} belongs to somebody else, so that it can't be closed to others: use the login of its owner.</source>
            <translation>Die Datenbank {database} gehört jemand anderem und kann deshalb nicht für andere geschlossen werden: Verwenden Sie die Anmeldung ihres Eigentümers.</translation>
        </message>
        <message>
            <source>The database {place} can't hold every script: make one with the encoding UTF8.</source>
            <translation>Die Datenbank {place} kann nicht jede Schrift aufnehmen: Legen Sie eine mit der Kodierung UTF8 an.</translation>
        </message>
        <message>
            <source>The demo can't be written to {out}: {strerror}. Name another folder.</source>
            <translation>Die Vorführung kann nicht nach {out} geschrieben werden: {strerror}. Nennen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>The department</source>
            <translation>Die Abteilung</translation>
        </message>
        <message>
            <source>The disk of the server {place} is full: ask who looks after it. Nothing was changed.</source>
            <translation>Der Datenträger des Servers {place} ist voll: Fragen Sie, wer ihn betreut. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The draft is not kept: {folder} can't be made.</source>
            <translation>Der Entwurf wird nicht aufbewahrt: {folder} kann nicht angelegt werden.</translation>
        </message>
        <message>
            <source>The fact</source>
            <translation>Die Angabe</translation>
        </message>
        <message>
            <source>The file {path} can't be used ({strerror}): check the folder and your rights.</source>
            <translation>Die Datei {path} kann nicht verwendet werden ({strerror}): Prüfen Sie den Ordner und Ihre Rechte.</translation>
        </message>
        <message>
            <source>The file {path} could not be read or written: check that its disk is there and not full. Nothing was changed.</source>
            <translation>Die Datei {path} konnte nicht gelesen oder geschrieben werden: Prüfen Sie, ob ihr Datenträger da und nicht voll ist. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The file {path} could not be written, the disk is full: make room. Nothing was changed.</source>
            <translation>Die Datei {path} konnte nicht geschrieben werden, der Datenträger ist voll: Schaffen Sie Platz. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The file {path} is not a Headstart workspace: name another file.</source>
            <translation>Die Datei {path} ist kein Arbeitsbereich von Headstart: Nennen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>The folder {parent} does not exist: make it first.</source>
            <translation>Den Ordner {parent} gibt es nicht: Legen Sie ihn zuerst an.</translation>
        </message>
        <message>
            <source>The hiring manager</source>
            <translation>Die Führungskraft</translation>
        </message>
        <message>
            <source>The invitation to the team workspace on {place} is older than two weeks: ask for a new one.</source>
            <translation>Die Einladung zum Team-Arbeitsbereich auf {place} ist älter als zwei Wochen: Bitten Sie um eine neue.</translation>
        </message>
        <message>
            <source>The language of letters</source>
            <translation>Die Sprache der Briefe</translation>
        </message>
        <message>
            <source>The latest catalogue</source>
            <translation>Der neueste Katalog</translation>
        </message>
        <message>
            <source>The law asks for this task: choose the countries of that law.</source>
            <translation>Das Gesetz verlangt diese Aufgabe: Wählen Sie die Länder dieses Gesetzes.</translation>
        </message>
        <message>
            <source>The law wants “{task}” by {day}.</source>
            <translation>Das Gesetz verlangt „{task}“ bis {day}.</translation>
        </message>
        <message>
            <source>The law wants “{task}” by {day}: begin by {begin}.</source>
            <translation>Das Gesetz verlangt „{task}“ bis {day}: Beginnen Sie bis {begin}.</translation>
        </message>
        <message>
            <source>The location</source>
            <translation>Der Standort</translation>
        </message>
        <message>
            <source>The location is not known in this workspace: name one of its locations.</source>
            <translation>Der Standort ist in diesem Arbeitsbereich nicht bekannt: Nennen Sie einen seiner Standorte.</translation>
        </message>
        <message>
            <source>The mail server {host} can't be reached on port {port}: check its name, and the network.</source>
            <translation>Der Mailserver {host} ist auf Port {port} nicht erreichbar: Prüfen Sie seinen Namen und das Netz.</translation>
        </message>
        <message>
            <source>The mail server {host} can't send to the address {email}.</source>
            <translation>Der Mailserver {host} kann nicht an die Adresse {email} senden.</translation>
        </message>
        <message>
            <source>The mail server {host} can't take mail for {email} now: {said}.</source>
            <translation>Der Mailserver {host} kann gerade keine Mail für {email} annehmen: {said}.</translation>
        </message>
        <message>
            <source>The mail server {host} did not say whether it took the mail to {email}.</source>
            <translation>Der Mailserver {host} hat nicht gesagt, ob er die Mail an {email} angenommen hat.</translation>
        </message>
        <message>
            <source>The mail server {host} does not accept the sender: {said}.</source>
            <translation>Der Mailserver {host} nimmt den Absender nicht an: {said}.</translation>
        </message>
        <message>
            <source>The mail server {host} does not accept {email}: {said}.</source>
            <translation>Der Mailserver {host} nimmt {email} nicht an: {said}.</translation>
        </message>
        <message>
            <source>The mail server {host} does not speak TLS on port {port}: check port and security.</source>
            <translation>Der Mailserver {host} spricht auf Port {port} kein TLS: Prüfen Sie Port und Sicherheit.</translation>
        </message>
        <message>
            <source>The mail server {host} hung up: it is tried again.</source>
            <translation>Der Mailserver {host} hat aufgelegt: Es wird noch einmal versucht.</translation>
        </message>
        <message>
            <source>The mail server {host} offers no encryption or no login on port {port}: check port and security.</source>
            <translation>Der Mailserver {host} bietet auf Port {port} keine Verschlüsselung oder keine Anmeldung: Prüfen Sie Port und Sicherheit.</translation>
        </message>
        <message>
            <source>The mail server {host} refused the password of {login}: enter it again in the settings.</source>
            <translation>Der Mailserver {host} hat das Passwort von {login} abgelehnt: Geben Sie es in den Einstellungen neu ein.</translation>
        </message>
        <message>
            <source>The name of the department</source>
            <translation>Der Name der Abteilung</translation>
        </message>
        <message>
            <source>The name of the giver</source>
            <translation>Der Name der gebenden Person</translation>
        </message>
        <message>
            <source>The name of the location</source>
            <translation>Der Name des Standorts</translation>
        </message>
        <message>
            <source>The name of the new hire</source>
            <translation>Der Name des Neuzugangs</translation>
        </message>
        <message>
            <source>The name of the person</source>
            <translation>Der Name der Person</translation>
        </message>
        <message>
            <source>The need</source>
            <translation>Der Bedarf</translation>
        </message>
        <message>
            <source>The new hire</source>
            <translation>Der Neuzugang</translation>
        </message>
        <message>
            <source>The note has {n} characters: at most {most} fit.</source>
            <translation>Die Notiz hat {n} Zeichen: Höchstens {most} passen.</translation>
        </message>
        <message>
            <source>The note is empty: write some words first.</source>
            <translation>Die Notiz ist leer: Schreiben Sie zuerst ein paar Wörter.</translation>
        </message>
        <message>
            <source>The note of the revision</source>
            <translation>Die Notiz der Version</translation>
        </message>
        <message>
            <source>The onboarding</source>
            <translation>Das Onboarding</translation>
        </message>
        <message>
            <source>The onboarding of {name} was withdrawn on {day}: its tasks stay as they are.</source>
            <translation>Das Onboarding von {name} wurde am {day} zurückgezogen: Seine Aufgaben bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>The onboarding was withdrawn: what is open is called off.</source>
            <translation>Das Onboarding wurde zurückgezogen: was offen ist, ist abgesagt.</translation>
        </message>
        <message>
            <source>The password of the mail server is not known on this computer: enter it in the settings.</source>
            <translation>Das Passwort des Mailservers ist auf diesem Computer nicht bekannt: Geben Sie es in den Einstellungen ein.</translation>
        </message>
        <message>
            <source>The payday {day} lies before the cut-off {day2}: exchange them.</source>
            <translation>Der Zahltag {day} liegt vor dem Stichtag {day2}: Tauschen Sie die beiden.</translation>
        </message>
        <message>
            <source>The payroll date</source>
            <translation>Der Termin der Lohnabrechnung</translation>
        </message>
        <message>
            <source>The person</source>
            <translation>Die Person</translation>
        </message>
        <message>
            <source>The plan leaves the years {first} to {last} in the calendar "{name}": check its dates and lead times.</source>
            <translation>Der Plan verlässt die Jahre {first} bis {last} im Kalender „{name}“: Prüfen Sie seine Termine und Vorlaufzeiten.</translation>
        </message>
        <message>
            <source>The probability must be from 1 to 99 per cent, not {number}.</source>
            <translation>Die Wahrscheinlichkeit muss von 1 bis 99 Prozent sein, nicht {number}.</translation>
        </message>
        <message>
            <source>The reason of the closed day</source>
            <translation>Der Grund des geschlossenen Tages</translation>
        </message>
        <message>
            <source>The role of the new hire</source>
            <translation>Die Rolle des Neuzugangs</translation>
        </message>
        <message>
            <source>The server {place} could not prove who it is, so no password was sent: ask who looks after it.</source>
            <translation>Der Server {place} konnte nicht beweisen, wer er ist, daher wurde kein Passwort gesendet: Fragen Sie, wer ihn betreut.</translation>
        </message>
        <message>
            <source>The server {place} does not answer: check the network and the address.</source>
            <translation>Der Server {place} antwortet nicht: Prüfen Sie das Netzwerk und die Adresse.</translation>
        </message>
        <message>
            <source>The server {place} does not know this name and password: check both.</source>
            <translation>Der Server {place} kennt diesen Namen mit diesem Passwort nicht: Prüfen Sie beides.</translation>
        </message>
        <message>
            <source>The server {place} has no room for another user: try again in a moment.</source>
            <translation>Der Server {place} hat keinen Platz für weitere Benutzer: Versuchen Sie es gleich noch einmal.</translation>
        </message>
        <message>
            <source>The server {place} has no such database or user: check the address.</source>
            <translation>Der Server {place} hat keine solche Datenbank oder keinen solchen Benutzer: Prüfen Sie die Adresse.</translation>
        </message>
        <message>
            <source>The server {place} is PostgreSQL {found}, and Headstart needs {oldest} or newer: ask who looks after it.</source>
            <translation>Der Server {place} ist PostgreSQL {found}, und Headstart braucht {oldest} oder neuer: Fragen Sie, wer ihn betreut.</translation>
        </message>
        <message>
            <source>The server {place} is in trouble ({reason}): ask who looks after it. Nothing was changed.</source>
            <translation>Der Server {place} hat Schwierigkeiten ({reason}): Fragen Sie, wer ihn betreut. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The server {place} is starting or stopping: try again in a moment.</source>
            <translation>Der Server {place} startet gerade oder wird beendet: Versuchen Sie es gleich noch einmal.</translation>
        </message>
        <message>
            <source>The server {place} lets nobody in from here by this way: ask who looks after it.</source>
            <translation>Der Server {place} lässt von hier aus auf diesem Weg niemanden zu: Fragen Sie, wer ihn betreut.</translation>
        </message>
        <message>
            <source>The short name of the department</source>
            <translation>Der Kurzname der Abteilung</translation>
        </message>
        <message>
            <source>The site</source>
            <translation>Der Eintrag der Abteilung an diesem Standort</translation>
        </message>
        <message>
            <source>The start date has moved, and what you have to do moves with it.</source>
            <translation>Der Starttermin hat sich verschoben, und was Sie zu tun haben, verschiebt sich mit.</translation>
        </message>
        <message>
            <source>The start date is {day} already: name another one.</source>
            <translation>Der Starttermin ist schon {day}: Nennen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The start is certain now.</source>
            <translation>Der Start steht jetzt fest.</translation>
        </message>
        <message>
            <source>The start on {start} holds: everything essential is ready on {ready}.</source>
            <translation>Der Start am {start} hält: Alles Wesentliche ist am {ready} bereit.</translation>
        </message>
        <message>
            <source>The task</source>
            <translation>Die Aufgabe</translation>
        </message>
        <message>
            <source>The task has no title: say what is ready when it is done.</source>
            <translation>Die Aufgabe hat keinen Titel: Sagen Sie, was bereit ist, wenn sie erledigt ist.</translation>
        </message>
        <message>
            <source>The task that you handed over was accepted.</source>
            <translation>Die Aufgabe, die Sie übergeben haben, wurde angenommen.</translation>
        </message>
        <message>
            <source>The task that you wanted to hand over stays with you.</source>
            <translation>Die Aufgabe, die Sie übergeben wollten, bleibt bei Ihnen.</translation>
        </message>
        <message>
            <source>The tasks of your department for this hire have changed with the catalogue.</source>
            <translation>Die Aufgaben Ihrer Abteilung für diesen Neuzugang haben sich mit dem Katalog geändert.</translation>
        </message>
        <message>
            <source>The team of the new hire</source>
            <translation>Das Team des Neuzugangs</translation>
        </message>
        <message>
            <source>The team workspace on {place} can only be read at present: ask who looks after the server.</source>
            <translation>Der Team-Arbeitsbereich auf {place} kann zurzeit nur gelesen werden: Fragen Sie, wer den Server betreut.</translation>
        </message>
        <message>
            <source>The team workspace on {place} can't be reached ({reason}): check the address and the network.</source>
            <translation>Der Team-Arbeitsbereich auf {place} ist nicht erreichbar ({reason}): Prüfen Sie die Adresse und das Netzwerk.</translation>
        </message>
        <message>
            <source>The team workspace on {place} does not answer any more: check the network, it is tried again by itself.</source>
            <translation>Der Team-Arbeitsbereich auf {place} antwortet nicht mehr: Prüfen Sie das Netzwerk, es wird von selbst wieder versucht.</translation>
        </message>
        <message>
            <source>The team workspace on {place} is in no file: ask who looks after it.</source>
            <translation>Der Team-Arbeitsbereich auf {place} liegt in keiner Datei: Fragen Sie, wer ihn betreut.</translation>
        </message>
        <message>
            <source>The team workspace on {place} was made by a newer Headstart: install the newest version.</source>
            <translation>Der Team-Arbeitsbereich auf {place} wurde von einem neueren Headstart angelegt: Installieren Sie die neueste Version.</translation>
        </message>
        <message>
            <source>The team workspace on {place} was made by an older Headstart: have it brought up to date with “headstart team upgrade”.</source>
            <translation>Der Team-Arbeitsbereich auf {place} wurde von einem älteren Headstart angelegt: Lassen Sie ihn mit „headstart team upgrade“ auf den neuesten Stand bringen.</translation>
        </message>
        <message>
            <source>The text</source>
            <translation>Der Text</translation>
        </message>
        <message>
            <source>The text has {length} characters: at most {most} fit here.</source>
            <translation>Der Text hat {length} Zeichen: Höchstens {most} passen hier.</translation>
        </message>
        <message>
            <source>The workspace could not be brought up to date, some of its rows refer to nothing: restore a backup with “headstart restore”.</source>
            <translation>Der Arbeitsbereich konnte nicht auf den neuen Stand gebracht werden, einige seiner Einträge verweisen auf nichts: Stellen Sie mit „headstart restore“ eine Sicherung wieder her.</translation>
        </message>
        <message>
            <source>The workspace has an empty name: name a file, or leave --workspace out.</source>
            <translation>Der Arbeitsbereich hat einen leeren Namen: Nennen Sie eine Datei oder lassen Sie --workspace weg.</translation>
        </message>
        <message>
            <source>The workspace has no catalogue yet: import one from a folder.</source>
            <translation>Der Arbeitsbereich hat noch keinen Katalog: Importieren Sie einen aus einem Ordner.</translation>
        </message>
        <message>
            <source>The workspace has no catalogue yet: load one with `headstart catalogue load`.</source>
            <translation>Der Arbeitsbereich hat noch keinen Katalog: Laden Sie einen mit `headstart catalogue load`.</translation>
        </message>
        <message>
            <source>The workspace has such an entry already, or lacks a part of it ({error}).</source>
            <translation>Der Arbeitsbereich hat einen solchen Eintrag schon, oder ein Teil davon fehlt ({error}).</translation>
        </message>
        <message>
            <source>The workspace is damaged, a row of it can't be read: restore a backup with “headstart restore”.</source>
            <translation>Der Arbeitsbereich ist beschädigt, ein Eintrag kann nicht gelesen werden: Stellen Sie mit „headstart restore“ eine Sicherung wieder her.</translation>
        </message>
        <message>
            <source>The workspace is in {folder} already: choose another folder.</source>
            <translation>Der Arbeitsbereich liegt schon in {folder}: Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>The workspace {path} can only be read: make the file and its folder writable, or ask its owner.</source>
            <translation>Der Arbeitsbereich {path} kann nur gelesen werden: Machen Sie die Datei und ihren Ordner beschreibbar oder fragen Sie, wem sie gehören.</translation>
        </message>
        <message>
            <source>The workspace {path} can't be locked: move it to a disk of this computer.</source>
            <translation>Der Arbeitsbereich {path} kann nicht gesperrt werden: Legen Sie ihn auf einen Datenträger dieses Computers.</translation>
        </message>
        <message>
            <source>The workspace {path} can't be opened: ask its owner for the right to use it.</source>
            <translation>Der Arbeitsbereich {path} kann nicht geöffnet werden: Bitten Sie um das Recht, ihn zu verwenden.</translation>
        </message>
        <message>
            <source>The workspace {path} can't be opened: check that it is there and that you may read it.</source>
            <translation>Der Arbeitsbereich {path} kann nicht geöffnet werden: Prüfen Sie, ob er da ist und ob Sie ihn lesen dürfen.</translation>
        </message>
        <message>
            <source>The workspace {path} is damaged and no backup was made. {problems}</source>
            <translation>Der Arbeitsbereich {path} ist beschädigt, und es wurde keine Sicherung gemacht. {problems}</translation>
        </message>
        <message>
            <source>The workspace {path} is damaged: restore a backup with “headstart restore”.</source>
            <translation>Der Arbeitsbereich {path} ist beschädigt: Stellen Sie mit „headstart restore“ eine Sicherung wieder her.</translation>
        </message>
        <message>
            <source>The workspace {path} is in use by another program: try again in a moment.</source>
            <translation>Der Arbeitsbereich {path} wird von einem anderen Programm verwendet: Versuchen Sie es gleich noch einmal.</translation>
        </message>
        <message>
            <source>The workspace {path} is not there any more: bring back its disk or folder.</source>
            <translation>Der Arbeitsbereich {path} ist nicht mehr da: Machen Sie seinen Datenträger oder Ordner wieder verfügbar.</translation>
        </message>
        <message>
            <source>The workspace {path} was made by a newer Headstart: install the newest version to open it.</source>
            <translation>Der Arbeitsbereich {path} stammt von einem neueren Headstart: Installieren Sie die neueste Version, um ihn zu öffnen.</translation>
        </message>
        <message>
            <source>The workspace {path} was made by an older Headstart and can only be read: make it writable, so that it can be brought up to date.</source>
            <translation>Der Arbeitsbereich {path} stammt von einem älteren Headstart und kann nur gelesen werden: Machen Sie ihn beschreibbar, damit er auf den neuen Stand kommt.</translation>
        </message>
        <message>
            <source>The workspace {path} was replaced by another: it is opened again.</source>
            <translation>Der Arbeitsbereich {path} wurde durch einen anderen ersetzt: Er wird neu geöffnet.</translation>
        </message>
        <message>
            <source>The workspace {target} is open in another program: close it there first.</source>
            <translation>Der Arbeitsbereich {target} ist in einem anderen Programm geöffnet: Schließen Sie ihn zuerst dort.</translation>
        </message>
        <message>
            <source>The workspace {workspace} is open on {computer} by {person} since {age}: close it there, or delete {path} if it is not open any more.</source>
            <translation>Der Arbeitsbereich {workspace} ist auf {computer} seit {age} geöffnet, von {person}: Schließen Sie ihn dort oder löschen Sie {path}, wenn er nicht mehr geöffnet ist.</translation>
        </message>
        <message>
            <source>The {title} has {length} characters: at most {longest_value} fit.</source>
            <translation>{title} hat {length} Zeichen: Höchstens {longest_value} passen.</translation>
        </message>
        <message>
            <source>The {title} was given on {day} already.</source>
            <translation>{title} ist seit {day} schon da.</translation>
        </message>
        <message>
            <source>There are no departments yet: load a catalogue first.</source>
            <translation>Es gibt noch keine Abteilungen: Laden Sie zuerst einen Katalog.</translation>
        </message>
        <message>
            <source>There are no open tasks.</source>
            <translation>Es gibt keine offenen Aufgaben.</translation>
        </message>
        <message>
            <source>There are no tasks.</source>
            <translation>Es gibt keine Aufgaben.</translation>
        </message>
        <message>
            <source>There are no texts in the language “{code}”.</source>
            <translation>Es gibt keine Texte in der Sprache „{code}“.</translation>
        </message>
        <message>
            <source>There is a department “{name}” already: use that one, or give another name.</source>
            <translation>Es gibt schon eine Abteilung „{name}“: Verwenden Sie diese oder einen anderen Namen.</translation>
        </message>
        <message>
            <source>There is a file at {path} already: name another one.</source>
            <translation>Unter {path} gibt es schon eine Datei: Nennen Sie eine andere.</translation>
        </message>
        <message>
            <source>There is a file {target} in {folder} already: choose another folder.</source>
            <translation>Es gibt schon eine Datei {target} in {folder}: Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>There is a location “{name}” already: use that one, or give another name.</source>
            <translation>Es gibt schon einen Standort „{name}“: Verwenden Sie diesen oder einen anderen Namen.</translation>
        </message>
        <message>
            <source>There is a team workspace on {place} already: name another.</source>
            <translation>Auf {place} gibt es schon einen Team-Arbeitsbereich: Nennen Sie einen anderen.</translation>
        </message>
        <message>
            <source>There is another team workspace on {place} already: name an empty database.</source>
            <translation>Auf {place} gibt es schon einen anderen Team-Arbeitsbereich: Nennen Sie eine leere Datenbank.</translation>
        </message>
        <message>
            <source>There is less spare time</source>
            <translation>Es bleibt weniger Puffer</translation>
        </message>
        <message>
            <source>There is no backup at {backup_path}: name another file.</source>
            <translation>Unter {backup_path} gibt es keine Sicherung: Nennen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>There is no channel “{name}”: use {known}.</source>
            <translation>Es gibt keinen Kanal „{name}“: Verwenden Sie {known}.</translation>
        </message>
        <message>
            <source>There is no country “{country}”: use GB for the United Kingdom.</source>
            <translation>Es gibt kein Land „{country}“: Verwenden Sie GB für das Vereinigte Königreich.</translation>
        </message>
        <message>
            <source>There is no country “{country}”: use a two-letter code such as DE, US or GB.</source>
            <translation>Es gibt kein Land „{country}“: Verwenden Sie einen Code aus zwei Buchstaben wie DE, US oder GB.</translation>
        </message>
        <message>
            <source>There is no employment “{value}”: choose {known}.</source>
            <translation>Es gibt keine Beschäftigung „{value}“: Wählen Sie {known}.</translation>
        </message>
        <message>
            <source>There is no field {field} here: use {known}.</source>
            <translation>Hier gibt es kein Feld {field}: Verwenden Sie {known}.</translation>
        </message>
        <message>
            <source>There is no kind of notice “{name}”.</source>
            <translation>Es gibt keine Mitteilung der Art „{name}“.</translation>
        </message>
        <message>
            <source>There is no location yet: add one in the settings.</source>
            <translation>Es gibt noch keinen Standort: Fügen Sie in den Einstellungen einen hinzu.</translation>
        </message>
        <message>
            <source>There is no location yet: add the first one, since departments plan by its days.</source>
            <translation>Es gibt noch keinen Standort: Fügen Sie den ersten hinzu, denn Abteilungen planen mit seinen Arbeitstagen.</translation>
        </message>
        <message>
            <source>There is no location “{id}” in this workspace.</source>
            <translation>Es gibt keinen Standort „{id}“ in diesem Arbeitsbereich.</translation>
        </message>
        <message>
            <source>There is no mail server yet, so nobody is told by mail: enter it in Settings, Mail server, or with `headstart notices mail`.</source>
            <translation>Es gibt noch keinen Mailserver, darum bekommt niemand E-Mail: Tragen Sie ihn in Einstellungen, Mailserver ein, oder mit `headstart notices mail`.</translation>
        </message>
        <message>
            <source>There is no mail server yet: HR enters it in Settings, Mail server.</source>
            <translation>Es gibt noch keinen Mailserver: HR trägt ihn in Einstellungen, Mailserver ein.</translation>
        </message>
        <message>
            <source>There is no new hire “{id}” in this workspace.</source>
            <translation>Es gibt keinen Neuzugang „{id}“ in diesem Arbeitsbereich.</translation>
        </message>
        <message>
            <source>There is no onboarding of “{hire_id}” in this workspace.</source>
            <translation>Es gibt kein Onboarding von „{hire_id}“ in diesem Arbeitsbereich.</translation>
        </message>
        <message>
            <source>There is no person “{id}” in this workspace.</source>
            <translation>Es gibt keine Person „{id}“ in diesem Arbeitsbereich.</translation>
        </message>
        <message>
            <source>There is no person “{name}”: choose one from the list, or leave it empty.</source>
            <translation>Es gibt keine Person „{name}“: Wählen Sie eine aus der Liste oder lassen Sie das Feld leer.</translation>
        </message>
        <message>
            <source>There is no person “{name}”: the {title} must be one of the people here, to be told of day 1.</source>
            <translation>Es gibt keine Person „{name}“: Nennen Sie eine der Personen hier ({title}), damit sie von Tag 1 erfährt.</translation>
        </message>
        <message>
            <source>There is no policy “{unknown}”: use {known}.</source>
            <translation>Es gibt keine Richtlinie „{unknown}“: Verwenden Sie {known}.</translation>
        </message>
        <message>
            <source>There is no role “{role}”: use {known}.</source>
            <translation>Es gibt keine Rolle „{role}“: Verwenden Sie {known}.</translation>
        </message>
        <message>
            <source>There is no security “{name}”: use {known}.</source>
            <translation>Es gibt keine Sicherheit „{name}“: Verwenden Sie {known}.</translation>
        </message>
        <message>
            <source>There is no server {place}: check the address and the network.</source>
            <translation>Es gibt keinen Server {place}: Prüfen Sie die Adresse und das Netzwerk.</translation>
        </message>
        <message>
            <source>There is no task “{id}” in this workspace.</source>
            <translation>Es gibt keine Aufgabe „{id}“ in diesem Arbeitsbereich.</translation>
        </message>
        <message>
            <source>There is no team workspace on {place}: make one with “headstart team init”.</source>
            <translation>Auf {place} gibt es keinen Team-Arbeitsbereich: Legen Sie mit „headstart team init“ einen an.</translation>
        </message>
        <message>
            <source>There is no work style “{value}”: choose {known}.</source>
            <translation>Es gibt keine Arbeitsweise „{value}“: Wählen Sie {known}.</translation>
        </message>
        <message>
            <source>There is no workspace at {path}: make one with “headstart init”.</source>
            <translation>Unter {path} gibt es keinen Arbeitsbereich: Legen Sie mit „headstart init“ einen an.</translation>
        </message>
        <message>
            <source>There is nothing left to tell {person}.</source>
            <translation>Es gibt {person} nichts mehr mitzuteilen.</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>Es gibt nichts zu wiederholen.</translation>
        </message>
        <message>
            <source>There is nothing to tell you with the next digest so far.</source>
            <translation>Bisher gibt es für Ihre nächste Zusammenfassung nichts zu sagen.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Es gibt nichts rückgängig zu machen.</translation>
        </message>
        <message>
            <source>These tasks wait for each other: {cycle}. Take one of them out.</source>
            <translation>Diese Aufgaben warten aufeinander: {cycle}. Nehmen Sie eine davon heraus.</translation>
        </message>
        <message>
            <source>These tasks would wait for each other: {steps}.</source>
            <translation>Diese Aufgaben würden aufeinander warten: {steps}.</translation>
        </message>
        <message>
            <source>This Headstart has no part for team workspaces: install it as “headstart[team]”.</source>
            <translation>Dieses Headstart hat keinen Teil für Team-Arbeitsbereiche: Installieren Sie es als „headstart[team]“.</translation>
        </message>
        <message>
            <source>This computer has no keyring that is open, so the password is forgotten when the program ends: for a scheduled sender, put it in the environment variable {variable}.</source>
            <translation>Auf diesem Computer ist kein Schlüsselbund offen, daher wird das Passwort beim Beenden vergessen: Für einen geplanten Versand legen Sie es in die Umgebungsvariable {variable}.</translation>
        </message>
        <message>
            <source>This computer has no keyring that is open.</source>
            <translation>Auf diesem Computer ist kein Schlüsselbund offen.</translation>
        </message>
        <message>
            <source>This desktop does not let programs show notifications: choose another channel.</source>
            <translation>Dieser Bildschirm lässt Programme keine Meldungen zeigen: Wählen Sie einen anderen Weg.</translation>
        </message>
        <message>
            <source>This hire has no input {keys}: check the catalogue.</source>
            <translation>Dieser Neuzugang hat keine Angabe {keys}: Prüfen Sie den Katalog.</translation>
        </message>
        <message>
            <source>This hire has no task {keys}: check the catalogue.</source>
            <translation>Dieser Neuzugang hat keine Aufgabe {keys}: Prüfen Sie den Katalog.</translation>
        </message>
        <message>
            <source>This is for workspaces in files: name a file, not the address of a server.</source>
            <translation>Das ist für Arbeitsbereiche in Dateien: Nennen Sie eine Datei, nicht die Adresse eines Servers.</translation>
        </message>
        <message>
            <source>This is no address of a chat: give one such as slack://… or workflows://…, as the service shows it.</source>
            <translation>Das ist keine Chat-Adresse: geben Sie eine wie slack://… oder workflows://… an, so wie der Dienst sie zeigt.</translation>
        </message>
        <message>
            <source>This message has gone on its way meanwhile: look at it again.</source>
            <translation>Diese Nachricht ist inzwischen unterwegs: Sehen Sie sie noch einmal an.</translation>
        </message>
        <message>
            <source>This message is on its way already: it can't be stopped any more.</source>
            <translation>Diese Nachricht ist schon unterwegs: sie lässt sich nicht mehr stoppen.</translation>
        </message>
        <message>
            <source>This note was erased.</source>
            <translation>Diese Notiz wurde gelöscht.</translation>
        </message>
        <message>
            <source>This onboarding follows the latest catalogue already.</source>
            <translation>Dieses Onboarding folgt schon dem neuesten Katalog.</translation>
        </message>
        <message>
            <source>This onboarding is firm already.</source>
            <translation>Dieses Onboarding ist schon fest.</translation>
        </message>
        <message>
            <source>This onboarding was withdrawn on {day}</source>
            <translation>Dieses Onboarding wurde am {day} zurückgezogen</translation>
        </message>
        <message>
            <source>This onboarding was withdrawn: its tasks stay as they were.</source>
            <translation>Dieses Onboarding wurde zurückgezogen: Seine Aufgaben bleiben, wie sie waren.</translation>
        </message>
        <message>
            <source>This refers to something that is not in the workspace, or that something else still needs.</source>
            <translation>Dies verweist auf etwas, das nicht im Arbeitsbereich ist oder das noch anderswo gebraucht wird.</translation>
        </message>
        <message>
            <source>This start is not certain yet, but some of your tasks take long.</source>
            <translation>Dieser Start steht noch nicht fest, aber einige Ihrer Aufgaben dauern lange.</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Diese Woche</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>Do</translation>
        </message>
        <message>
            <source>Times are working days, once everything that is needed is there.</source>
            <translation>Zeiten sind Arbeitstage, sobald alles Nötige da ist.</translation>
        </message>
        <message>
            <source>Timor-Leste</source>
            <translation>Timor-Leste</translation>
        </message>
        <message>
            <source>Togo</source>
            <translation>Togo</translation>
        </message>
        <message>
            <source>Tokelau</source>
            <translation>Tokelau</translation>
        </message>
        <message>
            <source>Tonga</source>
            <translation>Tonga</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>Trinidad and Tobago</source>
            <translation>Trinidad und Tobago</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>Di</translation>
        </message>
        <message>
            <source>Tunisia</source>
            <translation>Tunesien</translation>
        </message>
        <message>
            <source>Turkmenistan</source>
            <translation>Turkmenistan</translation>
        </message>
        <message>
            <source>Turks and Caicos Islands</source>
            <translation>Turks- und Caicosinseln</translation>
        </message>
        <message>
            <source>Tuvalu</source>
            <translation>Tuvalu</translation>
        </message>
        <message>
            <source>Two tasks have the key "{task}": give one of them another key.</source>
            <translation>Zwei Aufgaben haben den Schlüssel „{task}“: Geben Sie einer davon einen anderen.</translation>
        </message>
        <message>
            <source>Türkiye</source>
            <translation>Türkei</translation>
        </message>
        <message>
            <source>U.S. Outlying Islands</source>
            <translation>Amerikanische Überseeinseln</translation>
        </message>
        <message>
            <source>U.S. Virgin Islands</source>
            <translation>Amerikanische Jungferninseln</translation>
        </message>
        <message>
            <source>Uganda</source>
            <translation>Uganda</translation>
        </message>
        <message>
            <source>Ukraine</source>
            <translation>Ukraine</translation>
        </message>
        <message>
            <source>Undo {what}</source>
            <translation>Rückgängig: {what}</translation>
        </message>
        <message>
            <source>United Arab Emirates</source>
            <translation>Vereinigte Arabische Emirate</translation>
        </message>
        <message>
            <source>United Kingdom</source>
            <translation>Vereinigtes Königreich</translation>
        </message>
        <message>
            <source>United States</source>
            <translation>Vereinigte Staaten</translation>
        </message>
        <message>
            <source>Until {day}</source>
            <translation>Bis {day}</translation>
        </message>
        <message>
            <source>Uruguay</source>
            <translation>Uruguay</translation>
        </message>
        <message>
            <source>Use {what}</source>
            <translation>{what} verwenden</translation>
        </message>
        <message>
            <source>Use “{option}”</source>
            <translation>„{option}“ verwenden</translation>
        </message>
        <message numerus="yes">
            <source>Use “{option}” and {n} more</source>
            <translation>
                <numerusform>„{option}“ und {n} weitere verwenden</numerusform>
                <numerusform>„{option}“ und {n} weitere verwenden</numerusform>
            </translation>
        </message>
        <message>
            <source>Uzbekistan</source>
            <translation>Usbekistan</translation>
        </message>
        <message>
            <source>Vanuatu</source>
            <translation>Vanuatu</translation>
        </message>
        <message>
            <source>Vatican City</source>
            <translation>Vatikanstadt</translation>
        </message>
        <message>
            <source>Venezuela</source>
            <translation>Venezuela</translation>
        </message>
        <message>
            <source>Version {number}</source>
            <translation>Version {number}</translation>
        </message>
        <message>
            <source>Version {number} again</source>
            <translation>Wieder Version {number}</translation>
        </message>
        <message>
            <source>Version {number} is what is used already.</source>
            <translation>Version {number} wird schon verwendet.</translation>
        </message>
        <message>
            <source>Vietnam</source>
            <translation>Vietnam</translation>
        </message>
        <message>
            <source>Viewer</source>
            <translation>Nur ansehen</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>Warten</translation>
        </message>
        <message>
            <source>Waiting on someone else</source>
            <translation>Warten auf andere</translation>
        </message>
        <message>
            <source>Wallis and Futuna</source>
            <translation>Wallis und Futuna</translation>
        </message>
        <message>
            <source>Way out</source>
            <translation>Ausweg</translation>
        </message>
        <message>
            <source>Ways out</source>
            <translation>Auswege</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>Mi</translation>
        </message>
        <message>
            <source>Week of starts</source>
            <translation>Woche der Starts</translation>
        </message>
        <message>
            <source>Western Sahara</source>
            <translation>Westsahara</translation>
        </message>
        <message>
            <source>What is missing, who has it, when it will be there</source>
            <translation>Was fehlt, wer es hat und wann es da ist</translation>
        </message>
        <message>
            <source>What is needed</source>
            <translation>Was gebraucht wird</translation>
        </message>
        <message>
            <source>What needs attention</source>
            <translation>Was Aufmerksamkeit braucht</translation>
        </message>
        <message>
            <source>Who has it</source>
            <translation>Wer es hat</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Zurückziehen</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Zurückgezogen</translation>
        </message>
        <message>
            <source>Withdrawn on {day}</source>
            <translation>Zurückgezogen am {day}</translation>
        </message>
        <message>
            <source>Withdrawn on {day}.</source>
            <translation>Zurückgezogen am {day}.</translation>
        </message>
        <message>
            <source>Workspaces are in files or on a server such as postgresql://server/database: name one of them.</source>
            <translation>Arbeitsbereiche liegen in Dateien oder auf einem Server wie postgresql://server/database: Nennen Sie eines davon.</translation>
        </message>
        <message>
            <source>Written by hand.</source>
            <translation>Von Hand geschrieben.</translation>
        </message>
        <message>
            <source>Yemen</source>
            <translation>Jemen</translation>
        </message>
        <message>
            <source>You are not active any more in the team workspace on {place}: ask HR.</source>
            <translation>Sie sind im Team-Arbeitsbereich auf {place} nicht mehr aktiv: Fragen Sie HR.</translation>
        </message>
        <message>
            <source>You are not invited to the team workspace on {place}: ask who looks after it.</source>
            <translation>Sie sind nicht zum Team-Arbeitsbereich auf {place} eingeladen: Fragen Sie, wer ihn betreut.</translation>
        </message>
        <message>
            <source>You are {person}: ask somebody else to deactivate you, or say who you are first.</source>
            <translation>Sie sind {person}: Bitten Sie jemand anderen, Sie zu deaktivieren, oder sagen Sie zuerst, wer Sie sind.</translation>
        </message>
        <message>
            <source>You asked whether a task can be faster.</source>
            <translation>Sie haben gefragt, ob eine Aufgabe schneller geht.</translation>
        </message>
        <message>
            <source>You have a password for one use in the team workspace on {place}: choose your own with “headstart team password”.</source>
            <translation>Sie haben für den Team-Arbeitsbereich auf {place} ein Einmalpasswort: Wählen Sie mit „headstart team password“ ein eigenes.</translation>
        </message>
        <message>
            <source>You have another role in the team workspace on {place} now: it is opened again.</source>
            <translation>Sie haben im Team-Arbeitsbereich auf {place} jetzt eine andere Rolle: Er wird neu geöffnet.</translation>
        </message>
        <message>
            <source>You look at this workspace and change nothing: HR can give you another role.</source>
            <translation>Sie sehen diesen Arbeitsbereich an und ändern nichts: HR kann Ihnen eine andere Rolle geben.</translation>
        </message>
        <message>
            <source>You may not do this in the team workspace on {place}: ask who looks after it.</source>
            <translation>Das dürfen Sie im Team-Arbeitsbereich auf {place} nicht: Fragen Sie, wer ihn betreut.</translation>
        </message>
        <message>
            <source>You start the onboardings of your own hires: name yourself, {name}.</source>
            <translation>Sie starten die Onboardings Ihrer eigenen neuen Leute: Nennen Sie sich selbst, {name}.</translation>
        </message>
        <message>
            <source>Your department has tasks for this new hire.</source>
            <translation>Ihre Abteilung hat Aufgaben für diesen Neuzugang.</translation>
        </message>
        <message>
            <source>Your login says who you are in this team workspace.</source>
            <translation>Ihre Anmeldung sagt, wer Sie in diesem Team-Arbeitsbereich sind.</translation>
        </message>
        <message>
            <source>Your login says who you are in this team workspace: to be {name}, use the login of {name}.</source>
            <translation>In diesem Team-Arbeitsbereich sagt Ihre Anmeldung, wer Sie sind: Um als {name} zu arbeiten, verwenden Sie die Anmeldung von {name}.</translation>
        </message>
        <message>
            <source>Your task can begin now</source>
            <translation>Ihre Aufgabe kann jetzt beginnen</translation>
        </message>
        <message>
            <source>Zambia</source>
            <translation>Sambia</translation>
        </message>
        <message>
            <source>Zimbabwe</source>
            <translation>Simbabwe</translation>
        </message>
        <message>
            <source>accept it, or it stays where it was</source>
            <translation>annehmen, sonst bleibt sie, wo sie war</translation>
        </message>
        <message>
            <source>adopted catalogue</source>
            <translation>Katalog übernommen</translation>
        </message>
        <message>
            <source>after {tasks} too</source>
            <translation>auch nach {tasks}</translation>
        </message>
        <message>
            <source>after: {tasks}</source>
            <translation>nach: {tasks}</translation>
        </message>
        <message>
            <source>agreed to expedite</source>
            <translation>Beschleunigung zugesagt</translation>
        </message>
        <message>
            <source>and {more} more, on the checklist</source>
            <translation>und {more} weitere auf der Checkliste</translation>
        </message>
        <message>
            <source>another computer</source>
            <translation>einem anderen Computer</translation>
        </message>
        <message>
            <source>another note</source>
            <translation>eine andere Notiz</translation>
        </message>
        <message>
            <source>another order</source>
            <translation>eine andere Reihenfolge</translation>
        </message>
        <message>
            <source>another promise</source>
            <translation>eine andere Zusage</translation>
        </message>
        <message>
            <source>asked by law or not</source>
            <translation>vom Gesetz verlangt oder nicht</translation>
        </message>
        <message numerus="yes">
            <source>asked to expedite by {n} working days</source>
            <translation>
                <numerusform>um Beschleunigung um {n} Arbeitstag gebeten</numerusform>
                <numerusform>um Beschleunigung um {n} Arbeitstage gebeten</numerusform>
            </translation>
        </message>
        <message>
            <source>at another site {old} → {new}</source>
            <translation>an einem anderen Standort {old} → {new}</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>sofort</translation>
        </message>
        <message>
            <source>at risk</source>
            <translation>gefährdet</translation>
        </message>
        <message>
            <source>background check</source>
            <translation>Zuverlässigkeitsprüfung</translation>
        </message>
        <message>
            <source>begin by {day}</source>
            <translation>Beginn bis {day}</translation>
        </message>
        <message>
            <source>begin today</source>
            <translation>heute beginnen</translation>
        </message>
        <message>
            <source>begun</source>
            <translation>begonnen</translation>
        </message>
        <message>
            <source>begun at any time</source>
            <translation>jederzeit begonnen</translation>
        </message>
        <message>
            <source>begun not earlier than {day}</source>
            <translation>nicht vor {day} begonnen</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>abgesagt</translation>
        </message>
        <message>
            <source>called so instead of “{name}”</source>
            <translation>heißt so statt „{name}“</translation>
        </message>
        <message>
            <source>can follow</source>
            <translation>kann folgen</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>checked on another day</source>
            <translation>an einem anderen Tag geprüft</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>bestätigt</translation>
        </message>
        <message>
            <source>confirmed by {person}</source>
            <translation>bestätigt von {person}</translation>
        </message>
        <message>
            <source>contractor</source>
            <translation>Auftragnehmer</translation>
        </message>
        <message>
            <source>desktop</source>
            <translation>Desktop</translation>
        </message>
        <message>
            <source>digest</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>done by {owner}</source>
            <translation>erledigt von {owner}</translation>
        </message>
        <message>
            <source>done {day}</source>
            <translation>erledigt {day}</translation>
        </message>
        <message>
            <source>due date {day} agreed</source>
            <translation>Fälligkeit {day} vereinbart</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>fällig {day}</translation>
        </message>
        <message>
            <source>e-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>employee</source>
            <translation>angestellt</translation>
        </message>
        <message>
            <source>everybody</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>expected {day}</source>
            <translation>erwartet {day}</translation>
        </message>
        <message>
            <source>finish by {day}</source>
            <translation>fertig bis {day}</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>passt</translation>
        </message>
        <message>
            <source>for {whom} instead of {old}</source>
            <translation>für {whom} statt {old}</translation>
        </message>
        <message>
            <source>given {day}</source>
            <translation>da seit {day}</translation>
        </message>
        <message>
            <source>hand-over accepted</source>
            <translation>Übergabe angenommen</translation>
        </message>
        <message>
            <source>hand-over refused</source>
            <translation>Übergabe abgelehnt</translation>
        </message>
        <message>
            <source>handed over</source>
            <translation>übergeben</translation>
        </message>
        <message>
            <source>has nothing to do</source>
            <translation>hat nichts zu tun</translation>
        </message>
        <message>
            <source>held up by the task before it</source>
            <translation>wartet auf die Aufgabe davor</translation>
        </message>
        <message>
            <source>hiring manager</source>
            <translation>Führungskraft</translation>
        </message>
        <message>
            <source>hybrid</source>
            <translation>hybrid</translation>
        </message>
        <message>
            <source>in the window</source>
            <translation>im Fenster</translation>
        </message>
        <message>
            <source>in {here}, no longer in {there}</source>
            <translation>in {here}, nicht mehr in {there}</translation>
        </message>
        <message numerus="yes">
            <source>in {n} working days</source>
            <translation>
                <numerusform>in {n} Arbeitstag</numerusform>
                <numerusform>in {n} Arbeitstagen</numerusform>
            </translation>
        </message>
        <message>
            <source>input given</source>
            <translation>Angabe gemacht</translation>
        </message>
        <message>
            <source>intern</source>
            <translation>Praktikum</translation>
        </message>
        <message>
            <source>is due {day}</source>
            <translation>ist fällig {day}</translation>
        </message>
        <message>
            <source>just in time</source>
            <translation>gerade rechtzeitig</translation>
        </message>
        <message>
            <source>lead time {days}</source>
            <translation>Vorlaufzeit {days}</translation>
        </message>
        <message>
            <source>made firm</source>
            <translation>fest gemacht</translation>
        </message>
        <message>
            <source>may follow after day one</source>
            <translation>darf nach dem ersten Tag folgen</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>verschoben</translation>
        </message>
        <message>
            <source>needed by {day}</source>
            <translation>gebraucht bis {day}</translation>
        </message>
        <message>
            <source>needed now</source>
            <translation>jetzt gebraucht</translation>
        </message>
        <message>
            <source>needed on day one</source>
            <translation>am ersten Tag nötig</translation>
        </message>
        <message>
            <source>needs attention</source>
            <translation>braucht Aufmerksamkeit</translation>
        </message>
        <message>
            <source>needs input</source>
            <translation>braucht Angaben</translation>
        </message>
        <message>
            <source>needs {input}</source>
            <translation>braucht {input}</translation>
        </message>
        <message>
            <source>needs {input}, expected {day}</source>
            <translation>braucht {input}, erwartet {day}</translation>
        </message>
        <message>
            <source>needs {things}</source>
            <translation>braucht {things}</translation>
        </message>
        <message>
            <source>needs {what} by {day}</source>
            <translation>braucht {what} bis {day}</translation>
        </message>
        <message>
            <source>needs {what} now</source>
            <translation>braucht {what} jetzt</translation>
        </message>
        <message>
            <source>needs: {inputs}</source>
            <translation>braucht: {inputs}</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>new hire</source>
            <translation>Neuzugang</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>no longer after {tasks}</source>
            <translation>nicht mehr nach {tasks}</translation>
        </message>
        <message>
            <source>no longer needs {things}</source>
            <translation>braucht nicht mehr {things}</translation>
        </message>
        <message>
            <source>no notice</source>
            <translation>kein Vorlauf</translation>
        </message>
        <message>
            <source>no option “{name}” any more</source>
            <translation>keine Option „{name}“ mehr</translation>
        </message>
        <message>
            <source>no other time</source>
            <translation>keine andere Dauer</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>noch niemand</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>not active</source>
            <translation>nicht mehr aktiv</translation>
        </message>
        <message>
            <source>not needed</source>
            <translation>nicht nötig</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>nothing to do here until it comes</source>
            <translation>hier ist nichts zu tun, bis es kommt</translation>
        </message>
        <message>
            <source>offered to you</source>
            <translation>Ihnen angeboten</translation>
        </message>
        <message>
            <source>offered to {name}</source>
            <translation>{name} angeboten</translation>
        </message>
        <message>
            <source>on day 1</source>
            <translation>am 1. Tag</translation>
        </message>
        <message>
            <source>on one day</source>
            <translation>an einem Tag</translation>
        </message>
        <message>
            <source>on site</source>
            <translation>vor Ort</translation>
        </message>
        <message>
            <source>on track</source>
            <translation>im Plan</translation>
        </message>
        <message>
            <source>on {day}</source>
            <translation>am {day}</translation>
        </message>
        <message>
            <source>option “{name}” instead of “{old}”</source>
            <translation>Option „{name}“ statt „{old}“</translation>
        </message>
        <message>
            <source>option “{name}” with another note</source>
            <translation>Option „{name}“ mit anderer Notiz</translation>
        </message>
        <message>
            <source>option “{name}” with {days}</source>
            <translation>Option „{name}“ mit {days}</translation>
        </message>
        <message>
            <source>option “{name}” {days}</source>
            <translation>Option „{name}“ {days}</translation>
        </message>
        <message>
            <source>option “{option}” chosen</source>
            <translation>Option „{option}“ gewählt</translation>
        </message>
        <message>
            <source>options in another order</source>
            <translation>Optionen in anderer Reihenfolge</translation>
        </message>
        <message>
            <source>or the promise breaks</source>
            <translation>sonst ist die Zusage nicht zu halten</translation>
        </message>
        <message>
            <source>other sources</source>
            <translation>andere Quellen</translation>
        </message>
        <message>
            <source>payday</source>
            <translation>Zahltag</translation>
        </message>
        <message numerus="yes">
            <source>people start</source>
            <translation>
                <numerusform>Person startet</numerusform>
                <numerusform>Personen starten</numerusform>
            </translation>
        </message>
        <message>
            <source>planned</source>
            <translation>geplant</translation>
        </message>
        <message>
            <source>put off until {day}</source>
            <translation>aufgeschoben bis {day}</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>bereit</translation>
        </message>
        <message>
            <source>ready {day} instead of {old}</source>
            <translation>bereit {day} statt {old}</translation>
        </message>
        <message>
            <source>ready {day}, {late}</source>
            <translation>bereit {day}, {late}</translation>
        </message>
        <message>
            <source>receives for {department}</source>
            <translation>nimmt Aufgaben für {department} an</translation>
        </message>
        <message>
            <source>redid {what}</source>
            <translation>wiederholt: {what}</translation>
        </message>
        <message>
            <source>refused to expedite</source>
            <translation>Beschleunigung abgelehnt</translation>
        </message>
        <message>
            <source>remote</source>
            <translation>remote</translation>
        </message>
        <message>
            <source>reopened</source>
            <translation>wieder geöffnet</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>gesendet</translation>
        </message>
        <message>
            <source>sent back</source>
            <translation>zurückgegeben</translation>
        </message>
        <message>
            <source>sent back: {reason}</source>
            <translation>zurückgegeben: {reason}</translation>
        </message>
        <message>
            <source>some time</source>
            <translation>einiger Zeit</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>jemandem</translation>
        </message>
        <message>
            <source>something to begin today</source>
            <translation>heute etwas zu beginnen</translation>
        </message>
        <message>
            <source>standard chosen</source>
            <translation>Standard gewählt</translation>
        </message>
        <message>
            <source>standard due date agreed</source>
            <translation>übliche Fälligkeit vereinbart</translation>
        </message>
        <message>
            <source>started</source>
            <translation>gestartet</translation>
        </message>
        <message>
            <source>started {day}</source>
            <translation>gestartet {day}</translation>
        </message>
        <message>
            <source>starts {day}</source>
            <translation>Start {day}</translation>
        </message>
        <message>
            <source>still missing: {tasks}.</source>
            <translation>es fehlen noch: {tasks}.</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>übernommen</translation>
        </message>
        <message>
            <source>tentative</source>
            <translation>vorläufig</translation>
        </message>
        <message>
            <source>tentative, {percent} %</source>
            <translation>vorläufig, {percent} %</translation>
        </message>
        <message>
            <source>the hiring manager</source>
            <translation>die Führungskraft</translation>
        </message>
        <message>
            <source>the new hire</source>
            <translation>der Neuzugang</translation>
        </message>
        <message>
            <source>the new hires</source>
            <translation>den Neuzugängen</translation>
        </message>
        <message>
            <source>the payroll cut-off</source>
            <translation>Stichtag der Lohnabrechnung</translation>
        </message>
        <message>
            <source>their hiring managers</source>
            <translation>ihren Führungskräften</translation>
        </message>
        <message>
            <source>to be mended</source>
            <translation>zu berichtigen</translation>
        </message>
        <message>
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <source>too late</source>
            <translation>zu spät</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>in Arbeit</translation>
        </message>
        <message>
            <source>under way since {day}</source>
            <translation>in Arbeit seit {day}</translation>
        </message>
        <message>
            <source>undid {what}</source>
            <translation>rückgängig gemacht: {what}</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>waiting for {input}</source>
            <translation>wartet auf {input}</translation>
        </message>
        <message>
            <source>waiting on someone</source>
            <translation>wartet auf jemanden</translation>
        </message>
        <message>
            <source>waiting on {person}</source>
            <translation>wartet auf {person}</translation>
        </message>
        <message>
            <source>was due {day}</source>
            <translation>war fällig {day}</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>zurückgezogen</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>you</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>{cause}: {result}.</source>
            <translation>{cause}: {result}.</translation>
        </message>
        <message>
            <source>{cause}; {steps}: {result}.</source>
            <translation>{cause}; {steps}: {result}.</translation>
        </message>
        <message>
            <source>{channel}, {day}</source>
            <translation>{channel}, {day}</translation>
        </message>
        <message>
            <source>{country} ({code})</source>
            <translation>{country} ({code})</translation>
        </message>
        <message>
            <source>{database} on {server}</source>
            <translation>{database} auf {server}</translation>
        </message>
        <message>
            <source>{database} on {server}, as {login}</source>
            <translation>{database} auf {server}, als {login}</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day} um {time}</translation>
        </message>
        <message>
            <source>{day} has not come yet: name today or a day before.</source>
            <translation>{day} ist noch nicht gekommen: Nennen Sie heute oder einen Tag davor.</translation>
        </message>
        <message>
            <source>{day} has passed: choose a day from today on.</source>
            <translation>{day} ist vorbei: Wählen Sie einen Tag ab heute.</translation>
        </message>
        <message>
            <source>{day} has passed: name a day from today on.</source>
            <translation>{day} ist vorbei: Nennen Sie einen Tag ab heute.</translation>
        </message>
        <message>
            <source>{day} is a closed day in {location}.</source>
            <translation>{day} ist in {location} ein geschlossener Tag.</translation>
        </message>
        <message>
            <source>{day} is a day on which everything is closed ({reason}) in {location}.</source>
            <translation>{day} ist in {location} ein Tag, an dem alles geschlossen ist ({reason}).</translation>
        </message>
        <message>
            <source>{day} is a public holiday in {location}.</source>
            <translation>{day} ist in {location} ein Feiertag.</translation>
        </message>
        <message>
            <source>{day} is more than {years} years away: check the year.</source>
            <translation>{day} ist mehr als {years} Jahre entfernt: Prüfen Sie das Jahr.</translation>
        </message>
        <message>
            <source>{day} is on the weekend in {location}.</source>
            <translation>{day} liegt in {location} am Wochenende.</translation>
        </message>
        <message>
            <source>{day} {month}</source>
            <translation>{day}. {month}</translation>
        </message>
        <message>
            <source>{day} {month} {year}</source>
            <translation>{day}. {month} {year}</translation>
        </message>
        <message>
            <source>{day} · to {person}</source>
            <translation>{day} · an {person}</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}, {time}</translation>
        </message>
        <message numerus="yes">
            <source>{department} agreed to be {n} working days faster.</source>
            <translation>
                <numerusform>{department} hat zugesagt, {n} Arbeitstag schneller zu sein.</numerusform>
                <numerusform>{department} hat zugesagt, {n} Arbeitstage schneller zu sein.</numerusform>
            </translation>
        </message>
        <message>
            <source>{department} answers whether “{task}” can be faster.</source>
            <translation>{department} antwortet, ob „{task}“ schneller geht.</translation>
        </message>
        <message>
            <source>{department} began “{task}” on {day}</source>
            <translation>{department} hat „{task}“ am {day} begonnen</translation>
        </message>
        <message>
            <source>{department} can begin on {day} at the earliest</source>
            <translation>{department} kann frühestens am {day} beginnen</translation>
        </message>
        <message numerus="yes">
            <source>{department} does “{task}” {n} working days faster (ready {day})</source>
            <translation>
                <numerusform>{department} erledigt „{task}“ {n} Arbeitstag schneller (bereit am {day})</numerusform>
                <numerusform>{department} erledigt „{task}“ {n} Arbeitstage schneller (bereit am {day})</numerusform>
            </translation>
        </message>
        <message>
            <source>{department} is called “{name}” in short already: give another short name.</source>
            <translation>{department} heißt kurz schon „{name}“: Geben Sie einen anderen Kurznamen an.</translation>
        </message>
        <message>
            <source>{department} is waiting for {input}</source>
            <translation>{department} wartet auf {input}</translation>
        </message>
        <message numerus="yes">
            <source>{department} still has the tasks {tasks}: remove them, or give them to other departments first.</source>
            <translation>
                <numerusform>{department} hat noch die Aufgabe {tasks}: Entfernen Sie sie zuerst, oder geben Sie sie einer anderen Abteilung.</numerusform>
                <numerusform>{department} hat noch die Aufgaben {tasks}: Entfernen Sie sie zuerst, oder geben Sie sie anderen Abteilungen.</numerusform>
            </translation>
        </message>
        <message>
            <source>{department} was asked to be faster, and can't.</source>
            <translation>{department} wurde gebeten, schneller zu sein, und kann es nicht.</translation>
        </message>
        <message numerus="yes">
            <source>{department} was asked to be {n} working days faster, and has not answered yet.</source>
            <translation>
                <numerusform>{department} wurde gebeten, {n} Arbeitstag schneller zu sein, und hat noch nicht geantwortet.</numerusform>
                <numerusform>{department} wurde gebeten, {n} Arbeitstage schneller zu sein, und hat noch nicht geantwortet.</numerusform>
            </translation>
        </message>
        <message>
            <source>{department} was told on {day}</source>
            <translation>{department} wurde am {day} benachrichtigt</translation>
        </message>
        <message>
            <source>{department}: another order of the tasks.</source>
            <translation>{department}: eine andere Reihenfolge der Aufgaben.</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message>
            <source>{done} of {total} done</source>
            <translation>{done} von {total} erledigt</translation>
        </message>
        <message>
            <source>{done}/{total}</source>
            <translation>{done}/{total}</translation>
        </message>
        <message>
            <source>{file} has no ending that says what to write: use .csv, .xlsx or .ics.</source>
            <translation>{file} hat keine Endung, die sagt, was zu schreiben ist: Verwenden Sie .csv, .xlsx oder .ics.</translation>
        </message>
        <message>
            <source>{file} is no calendar file: give it the ending .ics.</source>
            <translation>{file} ist keine Kalenderdatei: Geben Sie ihr die Endung .ics.</translation>
        </message>
        <message>
            <source>{file} is the workspace itself: name another file.</source>
            <translation>{file} ist der Arbeitsbereich selbst: Nennen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>{first} and {last}</source>
            <translation>{first} und {last}</translation>
        </message>
        <message>
            <source>{first} or {last}</source>
            <translation>{first} oder {last}</translation>
        </message>
        <message>
            <source>{first} to {last} {last_month} {last_year}</source>
            <translation>{first}. bis {last}. {last_month} {last_year}</translation>
        </message>
        <message>
            <source>{first} {month} to {last} {last_month} {last_year}</source>
            <translation>{first}. {month} bis {last}. {last_month} {last_year}</translation>
        </message>
        <message>
            <source>{first} {month} {year} to {last} {last_month} {last_year}</source>
            <translation>{first}. {month} {year} bis {last}. {last_month} {last_year}</translation>
        </message>
        <message>
            <source>{first}, then {after}</source>
            <translation>{first}, dann {after}</translation>
        </message>
        <message>
            <source>{here}, elsewhere {elsewhere}</source>
            <translation>{here}, anderswo {elsewhere}</translation>
        </message>
        <message>
            <source>{hire} started on {day}.</source>
            <translation>{hire} ist am {day} gestartet.</translation>
        </message>
        <message>
            <source>{hire} started on {day}. “{task}” is due {due}.</source>
            <translation>{hire} ist am {day} gestartet. „{task}“ ist fällig am {due}.</translation>
        </message>
        <message>
            <source>{hire} starts on {day}.</source>
            <translation>{hire} startet am {day}.</translation>
        </message>
        <message>
            <source>{hire} starts on {day}. “{task}” is due {due}.</source>
            <translation>{hire} startet am {day}. „{task}“ ist fällig am {due}.</translation>
        </message>
        <message>
            <source>{hire} · {what}</source>
            <translation>{hire} · {what}</translation>
        </message>
        <message>
            <source>{input} expected {day}</source>
            <translation>{input} erwartet {day}</translation>
        </message>
        <message>
            <source>{input} from {giver}</source>
            <translation>{input} von {giver}</translation>
        </message>
        <message>
            <source>{input}, expected {day}</source>
            <translation>{input}, erwartet {day}</translation>
        </message>
        <message>
            <source>{key} can't be done on {day}, which has not come yet.</source>
            <translation>{key} kann nicht am {day} erledigt sein, der Tag ist noch nicht gekommen.</translation>
        </message>
        <message>
            <source>{late}, {waiting}</source>
            <translation>{late}, {waiting}</translation>
        </message>
        <message>
            <source>{location} has a cut-off on {day} already: choose another day.</source>
            <translation>{location} hat schon einen Stichtag am {day}: Wählen Sie einen anderen Tag.</translation>
        </message>
        <message>
            <source>{location} is closed on {day} already: choose another day.</source>
            <translation>{location} ist am {day} schon geschlossen: Wählen Sie einen anderen Tag.</translation>
        </message>
        <message>
            <source>{name} would have no working day: leave at least one day out of the weekend.</source>
            <translation>{name} hätte keinen Arbeitstag: Lassen Sie mindestens einen Tag außerhalb des Wochenendes.</translation>
        </message>
        <message>
            <source>{name} · {what}</source>
            <translation>{name} · {what}</translation>
        </message>
        <message>
            <source>{name}, the hiring manager</source>
            <translation>{name}, die Führungskraft</translation>
        </message>
        <message numerus="yes">
            <source>{needs}, {n} more later</source>
            <translation>
                <numerusform>{needs}, {n} weitere Angabe später</numerusform>
                <numerusform>{needs}, {n} weitere Angaben später</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} are too late</source>
            <translation>
                <numerusform>{n} ist zu spät</numerusform>
                <numerusform>{n} sind zu spät</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} calendar days after</source>
            <translation>
                <numerusform>{n} Kalendertag danach</numerusform>
                <numerusform>{n} Kalendertage danach</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} calendar days before</source>
            <translation>
                <numerusform>{n} Kalendertag davor</numerusform>
                <numerusform>{n} Kalendertage davor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} can follow</source>
            <translation>
                <numerusform>{n} kann folgen</numerusform>
                <numerusform>{n} können folgen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} days</source>
            <translation>
                <numerusform>{n} Tag</numerusform>
                <numerusform>{n} Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} days after</source>
            <translation>
                <numerusform>{n} Tag danach</numerusform>
                <numerusform>{n} Tage danach</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} days after {event}</source>
            <translation>
                <numerusform>{n} Tag nach {event}</numerusform>
                <numerusform>{n} Tage nach {event}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} days before</source>
            <translation>
                <numerusform>{n} Tag davor</numerusform>
                <numerusform>{n} Tage davor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} days before {event}</source>
            <translation>
                <numerusform>{n} Tag vor {event}</numerusform>
                <numerusform>{n} Tage vor {event}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} days short</source>
            <translation>
                <numerusform>{n} Tag zu spät</numerusform>
                <numerusform>{n} Tage zu spät</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} days to spare</source>
            <translation>
                <numerusform>{n} Tag Puffer</numerusform>
                <numerusform>{n} Tage Puffer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} departments</source>
            <translation>
                <numerusform>{n} Abteilung</numerusform>
                <numerusform>{n} Abteilungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} departments changed</source>
            <translation>
                <numerusform>{n} Abteilung geändert</numerusform>
                <numerusform>{n} Abteilungen geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} departments taken out</source>
            <translation>
                <numerusform>{n} Abteilung herausgenommen</numerusform>
                <numerusform>{n} Abteilungen herausgenommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} fit</source>
            <translation>
                <numerusform>{n} passt</numerusform>
                <numerusform>{n} passen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} hours</source>
            <translation>
                <numerusform>{n} Stunde</numerusform>
                <numerusform>{n} Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} minutes</source>
            <translation>
                <numerusform>{n} Minute</numerusform>
                <numerusform>{n} Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more</source>
            <translation>
                <numerusform>{n} weitere</numerusform>
                <numerusform>{n} weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} need something from the manager first</source>
            <translation>
                <numerusform>{n} braucht zuerst etwas von der Führungskraft</numerusform>
                <numerusform>{n} brauchen zuerst etwas von der Führungskraft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} new departments</source>
            <translation>
                <numerusform>{n} neue Abteilung</numerusform>
                <numerusform>{n} neue Abteilungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} new tasks</source>
            <translation>
                <numerusform>{n} neue Aufgabe</numerusform>
                <numerusform>{n} neue Aufgaben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} new tasks: {tasks}.</source>
            <translation>
                <numerusform>{n} neue Aufgabe: {tasks}.</numerusform>
                <numerusform>{n} neue Aufgaben: {tasks}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} open tasks</source>
            <translation>
                <numerusform>{n} offene Aufgabe</numerusform>
                <numerusform>{n} offene Aufgaben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} options</source>
            <translation>
                <numerusform>{n} Option</numerusform>
                <numerusform>{n} Optionen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} people</source>
            <translation>
                <numerusform>{n} Person</numerusform>
                <numerusform>{n} Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tasks</source>
            <translation>
                <numerusform>{n} Aufgabe</numerusform>
                <numerusform>{n} Aufgaben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tasks and day 1 wait on this.</source>
            <translation>
                <numerusform>{n} Aufgabe und Tag 1 warten darauf.</numerusform>
                <numerusform>{n} Aufgaben und Tag 1 warten darauf.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tasks and the first pay wait on this.</source>
            <translation>
                <numerusform>{n} Aufgabe und die erste Zahlung warten darauf.</numerusform>
                <numerusform>{n} Aufgaben und die erste Zahlung warten darauf.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tasks changed</source>
            <translation>
                <numerusform>{n} Aufgabe geändert</numerusform>
                <numerusform>{n} Aufgaben geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tasks taken out</source>
            <translation>
                <numerusform>{n} Aufgabe herausgenommen</numerusform>
                <numerusform>{n} Aufgaben herausgenommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tasks wait on this.</source>
            <translation>
                <numerusform>{n} Aufgabe wartet darauf.</numerusform>
                <numerusform>{n} Aufgaben warten darauf.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tasks, which move with the department: drag it, or press Alt+Up and Alt+Down.</source>
            <translation>
                <numerusform>{n} Aufgabe, die mit der Abteilung verschoben wird: durch Ziehen oder mit Alt+Auf und Alt+Ab.</numerusform>
                <numerusform>{n} Aufgaben, die mit der Abteilung verschoben werden: durch Ziehen oder mit Alt+Auf und Alt+Ab.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} working days</source>
            <translation>
                <numerusform>{n} Arbeitstag</numerusform>
                <numerusform>{n} Arbeitstage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} working days ago</source>
            <translation>
                <numerusform>vor {n} Arbeitstag</numerusform>
                <numerusform>vor {n} Arbeitstagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} working days’ notice</source>
            <translation>
                <numerusform>{n} Arbeitstag Vorlauf</numerusform>
                <numerusform>{n} Arbeitstage Vorlauf</numerusform>
            </translation>
        </message>
        <message>
            <source>{old} → {days}</source>
            <translation>{old} → {days}</translation>
        </message>
        <message>
            <source>{options} (ready {day})</source>
            <translation>{options} (bereit am {day})</translation>
        </message>
        <message>
            <source>{option} instead of “{task}”</source>
            <translation>{option} statt „{task}“</translation>
        </message>
        <message>
            <source>{owner}, {department}</source>
            <translation>{owner}, {department}</translation>
        </message>
        <message>
            <source>{path} is a folder: name a file in it.</source>
            <translation>{path} ist ein Ordner: Nennen Sie eine Datei darin.</translation>
        </message>
        <message>
            <source>{path} is a folder: name a workspace file in it.</source>
            <translation>{path} ist ein Ordner: Nennen Sie die Datei eines Arbeitsbereichs darin.</translation>
        </message>
        <message>
            <source>{person} gets the new tasks of {known}: choose other owners under Departments first.</source>
            <translation>{person} bekommt die neuen Aufgaben von {known}: Wählen Sie zuerst unter „Abteilungen“ andere Zuständige.</translation>
        </message>
        <message>
            <source>{person} has no e-mail address and no other channel: enter one in Settings, People.</source>
            <translation>{person} hat keine E-Mail-Adresse und keinen anderen Kanal: Tragen Sie unter „Einstellungen“, „Personen“ etwas ein.</translation>
        </message>
        <message>
            <source>{place} ({country})</source>
            <translation>{place} ({country})</translation>
        </message>
        <message>
            <source>{promise} ({days})</source>
            <translation>{promise} ({days})</translation>
        </message>
        <message>
            <source>{refused} Reopen it first.</source>
            <translation>{refused} Öffnen Sie sie zuerst wieder.</translation>
        </message>
        <message>
            <source>{refused} The next undo takes back what came before.</source>
            <translation>{refused} Das nächste Rückgängig nimmt zurück, was davor kam.</translation>
        </message>
        <message>
            <source>{role} · {location} · {style} · manager {manager}</source>
            <translation>{role} · {location} · {style} · Führungskraft {manager}</translation>
        </message>
        <message>
            <source>{rule} (while it is not known, {until})</source>
            <translation>{rule} (solange der Termin nicht bekannt ist, {until})</translation>
        </message>
        <message>
            <source>{rule} ({short} at short notice)</source>
            <translation>{rule} ({short} bei kurzem Vorlauf)</translation>
        </message>
        <message>
            <source>{service} did not say whether it took the message for {person}.</source>
            <translation>{service} hat nicht gesagt, ob die Nachricht für {person} angenommen wurde.</translation>
        </message>
        <message>
            <source>{service} did not take the message for {person}: check the address of the chat, and the network.</source>
            <translation>{service} hat die Nachricht für {person} nicht angenommen: Prüfen Sie die Chat-Adresse und das Netz.</translation>
        </message>
        <message numerus="yes">
            <source>{start} is {n} working days too early.</source>
            <translation>
                <numerusform>{start} ist {n} Arbeitstag zu früh.</numerusform>
                <numerusform>{start} ist {n} Arbeitstage zu früh.</numerusform>
            </translation>
        </message>
        <message>
            <source>{state} and can't be accepted.</source>
            <translation>{state} und kann nicht angenommen werden.</translation>
        </message>
        <message>
            <source>{state} and can't be answered.</source>
            <translation>{state} und kann nicht beantwortet werden.</translation>
        </message>
        <message>
            <source>{state} and can't be begun.</source>
            <translation>{state} und kann nicht begonnen werden.</translation>
        </message>
        <message>
            <source>{state} and can't be done.</source>
            <translation>{state} und kann nicht erledigt werden.</translation>
        </message>
        <message>
            <source>{state} and can't be expedited.</source>
            <translation>{state} und kann nicht beschleunigt werden.</translation>
        </message>
        <message>
            <source>{state} and can't be given another due date.</source>
            <translation>{state} und kann keine andere Fälligkeit bekommen.</translation>
        </message>
        <message>
            <source>{state} and can't be given another option.</source>
            <translation>{state} und kann keine andere Option bekommen.</translation>
        </message>
        <message>
            <source>{state} and can't be handed over.</source>
            <translation>{state} und kann nicht übergeben werden.</translation>
        </message>
        <message>
            <source>{state} and can't be made firm: start a new one.</source>
            <translation>{state} und kann nicht fest gemacht werden: Starten Sie ein neues.</translation>
        </message>
        <message>
            <source>{state} and can't be moved: start a new one.</source>
            <translation>{state} und kann nicht verschoben werden: Starten Sie ein neues.</translation>
        </message>
        <message>
            <source>{state} and can't be set aside.</source>
            <translation>{state} und kann nicht als nicht nötig gelten.</translation>
        </message>
        <message>
            <source>{state} and can't be taken.</source>
            <translation>{state} und kann nicht übernommen werden.</translation>
        </message>
        <message>
            <source>{state} and can't be withdrawn again: start a new one.</source>
            <translation>{state} und kann nicht noch einmal zurückgezogen werden: Starten Sie ein neues.</translation>
        </message>
        <message>
            <source>{state}: only what is done and unconfirmed can be confirmed.</source>
            <translation>{state}: Nur was erledigt und unbestätigt ist, kann bestätigt werden.</translation>
        </message>
        <message>
            <source>{state}: only what is done can be sent back.</source>
            <translation>{state}: Nur was erledigt ist, kann zurückgegeben werden.</translation>
        </message>
        <message>
            <source>{state}: there is nothing to reopen.</source>
            <translation>{state}: Es gibt nichts wieder zu öffnen.</translation>
        </message>
        <message numerus="yes">
            <source>{tasks} come after “{task}”. Remove “{task}” all the same?</source>
            <translation>
                <numerusform>{tasks} folgt auf „{task}“. „{task}“ trotzdem entfernen?</numerusform>
                <numerusform>{tasks} folgen auf „{task}“. „{task}“ trotzdem entfernen?</numerusform>
            </translation>
        </message>
        <message>
            <source>{tasks} for {people}</source>
            <translation>{tasks} für {people}</translation>
        </message>
        <message>
            <source>{tasks} for {who}: {parts}.</source>
            <translation>{tasks} für {who}: {parts}.</translation>
        </message>
        <message numerus="yes">
            <source>{tasks} need something from {department}: say there who else gives it first.</source>
            <translation>
                <numerusform>{tasks} braucht etwas von {department}: Geben Sie dort zuerst an, wer es sonst liefert.</numerusform>
                <numerusform>{tasks} brauchen etwas von {department}: Geben Sie dort zuerst an, wer es sonst liefert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{tasks} then follow what “{task}” followed.</source>
            <translation>
                <numerusform>{tasks} folgt dann auf das, worauf „{task}“ folgte.</numerusform>
                <numerusform>{tasks} folgen dann auf das, worauf „{task}“ folgte.</numerusform>
            </translation>
        </message>
        <message>
            <source>{task} ({department})</source>
            <translation>{task} ({department})</translation>
        </message>
        <message>
            <source>{task} ({who})</source>
            <translation>{task} ({who})</translation>
        </message>
        <message>
            <source>{task} must begin by {day}.</source>
            <translation>{task} muss bis {day} beginnen.</translation>
        </message>
        <message>
            <source>{task} was sent back.</source>
            <translation>{task} wurde zurückgegeben.</translation>
        </message>
        <message>
            <source>{task}: {late}.</source>
            <translation>{task}: {late}.</translation>
        </message>
        <message>
            <source>{task}: {option}</source>
            <translation>{task}: {option}</translation>
        </message>
        <message>
            <source>{thing} has no sign that can be seen: type it again.</source>
            <translation>{thing} hat kein sichtbares Zeichen: Geben Sie es neu ein.</translation>
        </message>
        <message>
            <source>{thing} has {length} characters: at most {most} fit.</source>
            <translation>{thing} hat {length} Zeichen: Höchstens {most} passen.</translation>
        </message>
        <message>
            <source>{thing} holds signs that can't be shown: type it again.</source>
            <translation>{thing} enthält Zeichen, die nicht gezeigt werden können: Geben Sie es neu ein.</translation>
        </message>
        <message>
            <source>{thing} is missing: type it in.</source>
            <translation>{thing} fehlt: Geben Sie es ein.</translation>
        </message>
        <message>
            <source>{way} · {days}</source>
            <translation>{way} · {days}</translation>
        </message>
        <message>
            <source>{weekday} {day} {month}</source>
            <translation>{weekday} {day}. {month}</translation>
        </message>
        <message>
            <source>{weekday} {day} {month} {year}</source>
            <translation>{weekday} {day}. {month} {year}</translation>
        </message>
        <message>
            <source>{what} is not yours to change: ask who looks after it.</source>
            <translation>{what} dürfen Sie nicht ändern: Fragen Sie, wer dafür zuständig ist.</translation>
        </message>
        <message>
            <source>{what} was changed by somebody else meanwhile: look at it again, then repeat what you did.</source>
            <translation>{what} wurde inzwischen von jemand anderem geändert: Sehen Sie noch einmal nach und wiederholen Sie dann, was Sie getan haben.</translation>
        </message>
        <message>
            <source>{what}, can't be done again: it was changed again since.</source>
            <translation>{what}: Das kann nicht wiederholt werden, es wurde seitdem wieder geändert.</translation>
        </message>
        <message>
            <source>{what}, can't be done again: something else needs it now.</source>
            <translation>{what}: Das kann nicht wiederholt werden, etwas anderes braucht es jetzt.</translation>
        </message>
        <message>
            <source>{what}, can't be done again: you may not do that any more.</source>
            <translation>{what}, lässt sich nicht wiederholen: Das dürfen Sie nicht mehr.</translation>
        </message>
        <message>
            <source>{what}, can't be undone: it was changed again since.</source>
            <translation>{what}: Das kann nicht rückgängig gemacht werden, es wurde seitdem wieder geändert.</translation>
        </message>
        <message>
            <source>{what}, can't be undone: something else needs it now.</source>
            <translation>{what}: Das kann nicht rückgängig gemacht werden, etwas anderes braucht es jetzt.</translation>
        </message>
        <message>
            <source>{what}, can't be undone: you may not do that any more.</source>
            <translation>{what}, lässt sich nicht zurücknehmen: Das dürfen Sie nicht mehr.</translation>
        </message>
        <message>
            <source>{what}, {whose}</source>
            <translation>{what}, {whose}</translation>
        </message>
        <message>
            <source>{who} is asked to do “{task}” {days} faster</source>
            <translation>{who} wird gebeten, „{task}“ {days} schneller zu erledigen</translation>
        </message>
        <message>
            <source>Åland Islands</source>
            <translation>Ålandinseln</translation>
        </message>
        <message>
            <source>“{email}” is no address that mail can be sent to: correct it for {person} in Settings, People.</source>
            <translation>„{email}“ ist keine Adresse, an die Mail gesendet werden kann: Berichtigen Sie sie bei {person} unter „Einstellungen“, „Personen“.</translation>
        </message>
        <message>
            <source>“{email}” is not an e-mail address: give one such as maya@example.com.</source>
            <translation>„{email}“ ist keine E-Mail-Adresse: Geben Sie eine an wie maya@example.com.</translation>
        </message>
        <message>
            <source>“{entry}” is being changed by somebody else all the time: try again later.</source>
            <translation>„{entry}“ wird ständig von jemand anderem geändert: versuchen Sie es später erneut.</translation>
        </message>
        <message>
            <source>“{here}” is called “{there}” in another task: use one name.</source>
            <translation>„{here}“ heißt in einer anderen Aufgabe „{there}“: Verwenden Sie einen Namen.</translation>
        </message>
        <message>
            <source>“{host}” is not the name of a server: give one such as mail.example.com.</source>
            <translation>„{host}“ ist nicht der Name eines Servers: Geben Sie einen an wie mail.example.com.</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>„{name}“</translation>
        </message>
        <message>
            <source>“{name}” can't be turned off: too much hangs on it.</source>
            <translation>„{name}“ kann nicht abgestellt werden: Zu viel hängt daran.</translation>
        </message>
        <message>
            <source>“{name}” in short instead of “{old}”</source>
            <translation>kurz „{name}“ statt „{old}“</translation>
        </message>
        <message>
            <source>“{option}” takes {days}, longer than the task itself: make it shorter.</source>
            <translation>„{option}“ dauert {days}, länger als die Aufgabe selbst: Verkürzen Sie es.</translation>
        </message>
        <message>
            <source>“{task}”</source>
            <translation>„{task}“</translation>
        </message>
        <message>
            <source>“{task}” can't be {days} faster: it is as fast as it can be.</source>
            <translation>„{task}“ kann nicht {days} schneller sein: So schnell wie möglich ist es schon.</translation>
        </message>
        <message>
            <source>“{task}” can't begin without the {input}; it was needed by {day}.</source>
            <translation>„{task}“ kann nicht ohne {input} beginnen; gebraucht bis {day}.</translation>
        </message>
        <message>
            <source>“{task}” does not apply to this hire</source>
            <translation>„{task}“ ist für diesen Neuzugang nicht nötig</translation>
        </message>
        <message>
            <source>“{task}” for {hire}, due {due}</source>
            <translation>„{task}“ für {hire}, fällig {due}</translation>
        </message>
        <message>
            <source>“{task}” has been asked to be faster already: wait for the answer.</source>
            <translation>Für „{task}“ wurde schon um Beschleunigung gebeten: Warten Sie auf die Antwort.</translation>
        </message>
        <message>
            <source>“{task}” has no option “{option}”: choose {known}.</source>
            <translation>„{task}“ hat keine Option „{option}“: Wählen Sie {known}.</translation>
        </message>
        <message>
            <source>“{task}” has no option “{option}”: it has no options.</source>
            <translation>„{task}“ hat keine Option „{option}“: Es gibt dafür keine Optionen.</translation>
        </message>
        <message>
            <source>“{task}” has not been begun</source>
            <translation>„{task}“ ist noch nicht begonnen</translation>
        </message>
        <message>
            <source>“{task}” is done since {day}</source>
            <translation>„{task}“ ist seit {day} erledigt</translation>
        </message>
        <message numerus="yes">
            <source>“{task}” is done {n} working days faster already.</source>
            <translation>
                <numerusform>„{task}“ wird schon {n} Arbeitstag schneller erledigt.</numerusform>
                <numerusform>„{task}“ wird schon {n} Arbeitstage schneller erledigt.</numerusform>
            </translation>
        </message>
        <message>
            <source>“{task}” is due on that day already.</source>
            <translation>„{task}“ ist schon an diesem Tag fällig.</translation>
        </message>
        <message>
            <source>“{task}” is due {due} and is ready {ready} at the earliest.</source>
            <translation>„{task}“ ist fällig am {due} und frühestens am {ready} bereit.</translation>
        </message>
        <message>
            <source>“{task}” is due {due} and ready {ready}.</source>
            <translation>„{task}“ ist fällig am {due} und bereit am {ready}.</translation>
        </message>
        <message>
            <source>“{task}” is due {due}, ready {ready}</source>
            <translation>„{task}“ ist fällig am {due}, bereit am {ready}</translation>
        </message>
        <message>
            <source>“{task}” is not being handed over to you.</source>
            <translation>„{task}“ wird nicht an Sie übergeben.</translation>
        </message>
        <message>
            <source>“{task}” is not open: it waits for nothing.</source>
            <translation>„{task}“ ist nicht offen: Es wartet auf nichts.</translation>
        </message>
        <message>
            <source>“{task}” is planned that way already.</source>
            <translation>„{task}“ ist schon so geplant.</translation>
        </message>
        <message numerus="yes">
            <source>“{task}” is ready {ready}, {n} days too late for what comes after it.</source>
            <translation>
                <numerusform>„{task}“ ist am {ready} bereit, {n} Tag zu spät für das, was danach kommt.</numerusform>
                <numerusform>„{task}“ ist am {ready} bereit, {n} Tage zu spät für das, was danach kommt.</numerusform>
            </translation>
        </message>
        <message>
            <source>“{task}” is under way since {day}</source>
            <translation>„{task}“ ist seit {day} in Arbeit</translation>
        </message>
        <message>
            <source>“{task}” is with that person already: hand it over to somebody else.</source>
            <translation>„{task}“ ist schon bei dieser Person: Übergeben Sie an jemand anderen.</translation>
        </message>
        <message>
            <source>“{task}” is your own: the one who depends on it confirms it.</source>
            <translation>„{task}“ ist Ihre eigene Aufgabe: Wer davon abhängt, bestätigt sie.</translation>
        </message>
        <message>
            <source>“{task}” is yours already.</source>
            <translation>„{task}“ ist schon Ihre.</translation>
        </message>
        <message>
            <source>“{task}” may not begin before {day}</source>
            <translation>„{task}“ darf nicht vor {day} beginnen</translation>
        </message>
        <message>
            <source>“{task}” must be begun by {day}.</source>
            <translation>„{task}“ muss bis {day} begonnen sein.</translation>
        </message>
        <message>
            <source>“{task}” must begin by {day}</source>
            <translation>„{task}“ muss bis {day} beginnen</translation>
        </message>
        <message>
            <source>“{task}” must begin now to be ready {due}, and something is missing.</source>
            <translation>„{task}“ muss jetzt beginnen, um am {due} bereit zu sein, und etwas fehlt.</translation>
        </message>
        <message>
            <source>“{task}” must begin now to be ready {due}.</source>
            <translation>„{task}“ muss jetzt beginnen, um am {due} bereit zu sein.</translation>
        </message>
        <message>
            <source>“{task}” needs the {input} by {day}.</source>
            <translation>„{task}“ braucht {input} bis {day}.</translation>
        </message>
        <message>
            <source>“{task}” needs the {input} by {day}; it is promised for {expected}.</source>
            <translation>„{task}“ braucht {input} bis {day}; zugesagt für {expected}.</translation>
        </message>
        <message>
            <source>“{task}” should be ready today: {spare}.</source>
            <translation>„{task}“ sollte heute bereit sein: {spare}.</translation>
        </message>
        <message numerus="yes">
            <source>“{task}” takes {department} {n} working days</source>
            <translation>
                <numerusform>„{task}“: {department} braucht {n} Arbeitstag</numerusform>
                <numerusform>„{task}“: {department} braucht {n} Arbeitstage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{task}” takes {n} working days and can't be {days} faster: ask for 1 to {most}.</source>
            <translation>
                <numerusform>„{task}“ dauert {n} Arbeitstag und kann nicht {days} schneller sein: Bitten Sie um 1 bis {most}.</numerusform>
                <numerusform>„{task}“ dauert {n} Arbeitstage und kann nicht {days} schneller sein: Bitten Sie um 1 bis {most}.</numerusform>
            </translation>
        </message>
        <message>
            <source>“{task}” waits for a task before it and can begin {day} at the earliest, not by {latest}.</source>
            <translation>„{task}“ wartet auf eine Aufgabe davor und kann frühestens am {day} beginnen, nicht bis {latest}.</translation>
        </message>
        <message>
            <source>“{task}” was begun on {begun} and can't be done on {day}, before that.</source>
            <translation>„{task}“ wurde am {begun} begonnen und kann nicht am {day}, also davor, erledigt sein.</translation>
        </message>
        <message>
            <source>“{task}” was begun on {day} already.</source>
            <translation>„{task}“ wurde schon am {day} begonnen.</translation>
        </message>
        <message>
            <source>“{task}” was called off with its onboarding</source>
            <translation>„{task}“ wurde mit dem Onboarding abgesagt</translation>
        </message>
        <message>
            <source>“{task}” was changed by somebody else meanwhile: discard your change and look again.</source>
            <translation>„{task}“ wurde inzwischen von jemand anderem geändert: Verwerfen Sie Ihre Änderung und sehen Sie noch einmal nach.</translation>
        </message>
        <message>
            <source>“{task}” was confirmed on {day}</source>
            <translation>„{task}“ wurde am {day} bestätigt</translation>
        </message>
        <message>
            <source>“{task}” was done on {day}</source>
            <translation>„{task}“ wurde am {day} erledigt</translation>
        </message>
        <message>
            <source>“{task}” was due {due} and is ready {ready} at the earliest.</source>
            <translation>„{task}“ war fällig am {due} und ist frühestens am {ready} bereit.</translation>
        </message>
        <message>
            <source>“{task}” was due {due} and ready {ready}.</source>
            <translation>„{task}“ war fällig am {due} und ist bereit am {ready}.</translation>
        </message>
        <message>
            <source>“{task}” was handed over on {day} and not accepted yet.</source>
            <translation>„{task}“ wurde am {day} übergeben und noch nicht angenommen.</translation>
        </message>
        <message>
            <source>“{task}” was sent back on {day} and is not done yet.</source>
            <translation>„{task}“ wurde am {day} zurückgegeben und ist noch nicht erledigt.</translation>
        </message>
        <message>
            <source>“{time}” is not a time of day: write it such as 08:30.</source>
            <translation>„{time}“ ist keine Uhrzeit: Schreiben Sie sie wie 08:30.</translation>
        </message>
        <message>
            <source>“{url}” is no address of a calendar: it begins with https://.</source>
            <translation>„{url}“ ist keine Adresse eines Kalenders: sie beginnt mit https://.</translation>
        </message>
        <message numerus="yes">
            <source>“{what}” for {n} tasks</source>
            <translation>
                <numerusform>„{what}“ bei {n} Aufgabe</numerusform>
                <numerusform>„{what}“ bei {n} Aufgaben</numerusform>
            </translation>
        </message>
        <message>
            <source>“{what}” for {things}</source>
            <translation>„{what}“ bei {things}</translation>
        </message>
        <message>
            <source>“{what}” for “{task}”</source>
            <translation>„{what}“ bei „{task}“</translation>
        </message>
        <message>
            <source>… not seen yet</source>
            <translation>… noch nicht gesehen</translation>
        </message>
        <message>
            <source>✓ acknowledged</source>
            <translation>✓ bestätigt</translation>
        </message>
        <message>
            <source>✓ seen</source>
            <translation>✓ gesehen</translation>
        </message>
        <message>
            <source>✓ seen by {seen} of {count}</source>
            <translation>✓ von {seen} von {count} gesehen</translation>
        </message>
        <message>
            <source>✕ failed</source>
            <translation>✕ fehlgeschlagen</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>Abteilungen</translation>
        </message>
        <message>
            <source>English German Deutsch translation date format</source>
            <translation>Deutsch Englisch English Übersetzung Datum Datumsformat</translation>
        </message>
        <message>
            <source>Language and dates</source>
            <translation>Sprache und Datum</translation>
        </message>
        <message>
            <source>Locations</source>
            <translation>Standorte</translation>
        </message>
        <message>
            <source>Mail server</source>
            <translation>Mailserver</translation>
        </message>
        <message>
            <source>My heads-ups</source>
            <translation>Meine Hinweise</translation>
        </message>
        <message>
            <source>Payroll</source>
            <translation>Lohnabrechnung</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation>Abschnitte der Einstellungen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Texts of heads-ups</source>
            <translation>Texte der Hinweise</translation>
        </message>
        <message>
            <source>What you changed in the settings under “{}” is not saved.</source>
            <translation>Was Sie in den Einstellungen unter „{}“ geändert haben, ist nicht gespeichert.</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Arbeitsbereich</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>e-mail email SMTP sending sender</source>
            <translation>E-Mail Email SMTP senden Absender Versand</translation>
        </message>
        <message>
            <source>file backup copy restore check export data team server</source>
            <translation>Datei Backup Sicherung Kopie wiederherstellen prüfen Export Daten Team Server</translation>
        </message>
        <message>
            <source>me my name profile user</source>
            <translation>ich mein Name Profil Benutzer</translation>
        </message>
        <message>
            <source>notifications reminders notices digest e-mail chat calendar</source>
            <translation>Benachrichtigungen Erinnerungen Zusammenfassung E-Mail Chat Kalender</translation>
        </message>
        <message>
            <source>offices countries holidays days off working week</source>
            <translation>Büros Länder Feiertage freie Tage Arbeitswoche Urlaub</translation>
        </message>
        <message>
            <source>owners substitutes mailbox</source>
            <translation>Verantwortliche Vertretung Postfach</translation>
        </message>
        <message>
            <source>pay salary cut-off dates</source>
            <translation>Lohn Gehalt Abrechnung Stichtage</translation>
        </message>
        <message>
            <source>theme mode dark light contrast colours colors motion animation</source>
            <translation>Theme Modus Design dunkel hell Kontrast Farben Bewegung Animation</translation>
        </message>
        <message>
            <source>users staff managers roles invite</source>
            <translation>Benutzer Mitarbeiter Vorgesetzte Rollen einladen</translation>
        </message>
        <message>
            <source>wording letters messages e-mail</source>
            <translation>Wortlaut Briefe Nachrichten E-Mail</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>Wer sind Sie?</translation>
        </message>
        <message>
            <source>You are {}</source>
            <translation>Sie sind {}</translation>
        </message>
    </context>
    <context>
        <name>StartingSoon</name>
        <message numerus="yes">
            <source>%n firm start(s)</source>
            <translation>
                <numerusform>%n fester Start</numerusform>
                <numerusform>%n feste Starts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n onboarding(s) withdrawn</source>
            <translation>
                <numerusform>%n Onboarding zurückgezogen</numerusform>
                <numerusform>%n Onboardings zurückgezogen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) started</source>
            <translation>
                <numerusform>%n Person gestartet</numerusform>
                <numerusform>%n Personen gestartet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) to come</source>
            <translation>
                <numerusform>%n Person kommt</numerusform>
                <numerusform>%n Personen kommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) to come are not shown.</source>
            <translation>
                <numerusform>%n kommende Person ist nicht zu sehen.</numerusform>
                <numerusform>%n kommende Personen sind nicht zu sehen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tentative start(s)</source>
            <translation>
                <numerusform>%n vorläufiger Start</numerusform>
                <numerusform>%n vorläufige Starts</numerusform>
            </translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Noch einmal nachsehen</translation>
        </message>
        <message>
            <source>New hire</source>
            <translation>Neuzugang</translation>
        </message>
        <message>
            <source>Nobody fits what you chose</source>
            <translation>Niemand passt zu Ihrer Auswahl</translation>
        </message>
        <message>
            <source>Nobody starts soon</source>
            <translation>Niemand startet bald</translation>
        </message>
        <message>
            <source>Reading the workspace…</source>
            <translation>Der Arbeitsbereich wird gelesen …</translation>
        </message>
        <message>
            <source>Show everyone</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <source>Starting soon</source>
            <translation>Bald am Start</translation>
        </message>
        <message>
            <source>The list could not be read.</source>
            <translation>Die Liste konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The workspace can't be read</source>
            <translation>Der Arbeitsbereich kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Whoever is going to start appears here, with what needs attention.</source>
            <translation>Wer bald startet, erscheint hier mit dem, was Aufmerksamkeit braucht.</translation>
        </message>
        <message>
            <source>You chose: {}.</source>
            <translation>Sie haben gewählt: {}.</translation>
        </message>
        <message>
            <source>at risk</source>
            <translation>gefährdet</translation>
        </message>
        <message>
            <source>on track</source>
            <translation>im Plan</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>bereit</translation>
        </message>
        <message>
            <source>will not be ready in time</source>
            <translation>werden nicht rechtzeitig bereit</translation>
        </message>
    </context>
    <context>
        <name>TakeOut</name>
        <message>
            <source>Keep it</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove a task</source>
            <translation>Eine Aufgabe entfernen</translation>
        </message>
    </context>
    <context>
        <name>TaskMoves</name>
        <message numerus="yes">
            <source>%n hand-over(s) are refused.</source>
            <translation>
                <numerusform>%n Übergabe ist abgelehnt.</numerusform>
                <numerusform>%n Übergaben sind abgelehnt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s)</source>
            <translation>
                <numerusform>%n Aufgabe</numerusform>
                <numerusform>%n Aufgaben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are confirmed.</source>
            <translation>
                <numerusform>%n Aufgabe ist bestätigt.</numerusform>
                <numerusform>%n Aufgaben sind bestätigt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are done.</source>
            <translation>
                <numerusform>%n Aufgabe ist erledigt.</numerusform>
                <numerusform>%n Aufgaben sind erledigt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are offered to {name}.</source>
            <translation>
                <numerusform>%n Aufgabe ist {name} angeboten.</numerusform>
                <numerusform>%n Aufgaben sind {name} angeboten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are open again.</source>
            <translation>
                <numerusform>%n Aufgabe ist wieder offen.</numerusform>
                <numerusform>%n Aufgaben sind wieder offen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are sent back.</source>
            <translation>
                <numerusform>%n Aufgabe ist zurückgegeben.</numerusform>
                <numerusform>%n Aufgaben sind zurückgegeben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are under way.</source>
            <translation>
                <numerusform>%n Aufgabe ist in Arbeit.</numerusform>
                <numerusform>%n Aufgaben sind in Arbeit.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are yours.</source>
            <translation>
                <numerusform>%n Aufgabe ist Ihre.</numerusform>
                <numerusform>%n Aufgaben sind Ihre.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) wait for {what}.</source>
            <translation>
                <numerusform>%n Aufgabe wartet auf: {what}.</numerusform>
                <numerusform>%n Aufgaben warten auf: {what}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bestätigen</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Hand over…</source>
            <translation>Übergeben …</translation>
        </message>
        <message>
            <source>It is under way again, and its owner reads why.</source>
            <translation>Sie ist wieder in Arbeit, und wer zuständig ist, liest, warum.</translation>
        </message>
        <message>
            <source>It stays where it was.</source>
            <translation>Sie bleibt, wo sie war.</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Ablehnen</translation>
        </message>
        <message>
            <source>Refuse {tasks}</source>
            <translation>{tasks} ablehnen</translation>
        </message>
        <message>
            <source>Refuse…</source>
            <translation>Ablehnen …</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <source>Select one or more tasks first.</source>
            <translation>Wählen Sie zuerst eine oder mehrere Aufgaben.</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>Zurückgeben</translation>
        </message>
        <message>
            <source>Send back {tasks}</source>
            <translation>{tasks} zurückgeben</translation>
        </message>
        <message>
            <source>Send back…</source>
            <translation>Zurückgeben …</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>The hand-over of “{task}” is refused.</source>
            <translation>Die Übergabe von „{task}“ ist abgelehnt.</translation>
        </message>
        <message>
            <source>Wait on…</source>
            <translation>Warten auf …</translation>
        </message>
        <message>
            <source>{move} ({number})</source>
            <translation>{move} ({number})</translation>
        </message>
        <message>
            <source>“{task}”</source>
            <translation>„{task}“</translation>
        </message>
        <message>
            <source>“{task}” is another department's.</source>
            <translation>„{task}“ gehört einer anderen Abteilung.</translation>
        </message>
        <message>
            <source>“{task}” is confirmed.</source>
            <translation>„{task}“ ist bestätigt.</translation>
        </message>
        <message>
            <source>“{task}” is done.</source>
            <translation>„{task}“ ist erledigt.</translation>
        </message>
        <message>
            <source>“{task}” is not open: it waits for nothing.</source>
            <translation>„{task}“ ist nicht offen: Es wartet auf nichts.</translation>
        </message>
        <message>
            <source>“{task}” is offered to {name}.</source>
            <translation>„{task}“ ist {name} angeboten.</translation>
        </message>
        <message>
            <source>“{task}” is open again.</source>
            <translation>„{task}“ ist wieder offen.</translation>
        </message>
        <message>
            <source>“{task}” is sent back.</source>
            <translation>„{task}“ ist zurückgegeben.</translation>
        </message>
        <message>
            <source>“{task}” is under way.</source>
            <translation>„{task}“ ist in Arbeit.</translation>
        </message>
        <message>
            <source>“{task}” is yours.</source>
            <translation>„{task}“ ist Ihre.</translation>
        </message>
        <message>
            <source>“{task}” waits for {what}.</source>
            <translation>„{task}“ wartet auf: {what}.</translation>
        </message>
    </context>
    <context>
        <name>TaskQuestions</name>
        <message>
            <source>It is under way again, and its owner reads why.</source>
            <translation>Sie ist wieder in Arbeit, und wer zuständig ist, liest, warum.</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>Zurückgeben</translation>
        </message>
        <message>
            <source>Send back {task}</source>
            <translation>{task} zurückgeben</translation>
        </message>
        <message>
            <source>“{task}” is offered to {name}.</source>
            <translation>„{task}“ ist {name} angeboten.</translation>
        </message>
        <message>
            <source>“{task}” is sent back.</source>
            <translation>„{task}“ ist zurückgegeben.</translation>
        </message>
        <message>
            <source>“{task}” waits for {what}.</source>
            <translation>„{task}“ wartet auf: {what}.</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>New task</source>
            <translation>Neue Aufgabe</translation>
        </message>
        <message>
            <source>{}, copy</source>
            <translation>{}, Kopie</translation>
        </message>
    </context>
    <context>
        <name>TeamEntry</name>
        <message>
            <source>&amp;Join</source>
            <translation>&amp;Beitreten</translation>
        </message>
        <message>
            <source>&amp;New password</source>
            <translation>&amp;Neues Passwort</translation>
        </message>
        <message>
            <source>Asking {}…</source>
            <translation>{} wird gefragt …</translation>
        </message>
        <message>
            <source>Choose your own password</source>
            <translation>Eigenes Passwort wählen</translation>
        </message>
        <message>
            <source>New password, a&amp;gain</source>
            <translation>Neues Passwort &amp;wiederholen</translation>
        </message>
        <message>
            <source>The password of your invitation is for one use. Nobody but you knows the one you choose.</source>
            <translation>Das Passwort Ihrer Einladung gilt nur einmal. Das, das Sie jetzt wählen, kennen nur Sie.</translation>
        </message>
        <message>
            <source>The server is asked</source>
            <translation>Der Server wird gefragt</translation>
        </message>
        <message>
            <source>The two are not the same: type the new password again.</source>
            <translation>Die beiden stimmen nicht überein: Geben Sie das neue Passwort noch einmal ein.</translation>
        </message>
        <message>
            <source>Type the password that you want to have.</source>
            <translation>Geben Sie das Passwort ein, das Sie haben möchten.</translation>
        </message>
    </context>
    <context>
        <name>TeamPassword</name>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>Pass&amp;word</source>
            <translation>Pass&amp;wort</translation>
        </message>
        <message>
            <source>The password of this workspace is not known on this computer.</source>
            <translation>Das Passwort dieses Arbeitsbereichs ist auf diesem Computer nicht bekannt.</translation>
        </message>
        <message>
            <source>The server does not take the password any more that is known on this computer.</source>
            <translation>Der Server nimmt das Passwort nicht mehr an, das auf diesem Computer bekannt ist.</translation>
        </message>
        <message>
            <source>This computer has no keyring that is open: the password is asked for at each start.</source>
            <translation>Auf diesem Computer ist kein Schlüsselbund offen: Nach dem Passwort wird bei jedem Start gefragt.</translation>
        </message>
        <message>
            <source>Type your password.</source>
            <translation>Geben Sie Ihr Passwort ein.</translation>
        </message>
        <message>
            <source>Your password</source>
            <translation>Ihr Passwort</translation>
        </message>
    </context>
    <context>
        <name>TemplateEditor</name>
        <message>
            <source>Add an option</source>
            <translation>Option hinzufügen</translation>
        </message>
        <message>
            <source>Add what is needed</source>
            <translation>Bedarf hinzufügen</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nach</translation>
        </message>
        <message>
            <source>Another time at other sites</source>
            <translation>Andere Dauer an anderen Standorten</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>For whom (nothing ticked: for all)</source>
            <translation>Für wen (nichts angehakt: für alle)</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Lead time</source>
            <translation>Vorlaufzeit</translation>
        </message>
        <message>
            <source>Lead time at other sites, in working days</source>
            <translation>Vorlaufzeit an anderen Standorten, in Arbeitstagen</translation>
        </message>
        <message>
            <source>Lead time in working days</source>
            <translation>Vorlaufzeit in Arbeitstagen</translation>
        </message>
        <message>
            <source>Needed on day one</source>
            <translation>Am ersten Tag nötig</translation>
        </message>
        <message>
            <source>Not begun before</source>
            <translation>Nicht begonnen vor</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>Option</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <source>Options: other ways to do it</source>
            <translation>Optionen: andere Wege, sie zu erledigen</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Zusage</translation>
        </message>
        <message>
            <source>Ready by</source>
            <translation>Bereit bis</translation>
        </message>
        <message>
            <source>Source: {}.</source>
            <translation>Quelle: {}.</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>The law asks for this; the rule was last checked on {}. Check with your counsel.</source>
            <translation>Das Gesetz verlangt dies; die Regel wurde zuletzt am {} geprüft. Fragen Sie Ihren Rechtsbeistand.</translation>
        </message>
        <message>
            <source>The promise in one sentence</source>
            <translation>Die Zusage in einem Satz</translation>
        </message>
        <message>
            <source>The selected task</source>
            <translation>Die ausgewählte Aufgabe</translation>
        </message>
        <message>
            <source>We need</source>
            <translation>Wir brauchen</translation>
        </message>
        <message>
            <source>We need, from</source>
            <translation>Wir brauchen, von</translation>
        </message>
        <message>
            <source>What is needed, and who gives it</source>
            <translation>Was gebraucht wird und wer es gibt</translation>
        </message>
        <message>
            <source>What it costs</source>
            <translation>Was es kostet</translation>
        </message>
    </context>
    <context>
        <name>TextsEditor</name>
        <message>
            <source>&amp;Insert a field  ▾</source>
            <translation>&amp;Feld einfügen  ▾</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>&amp;Subject</source>
            <translation>Bet&amp;reff</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Worum es geht</translation>
        </message>
        <message>
            <source>Back to the shipped text</source>
            <translation>Zurück zum mitgelieferten Text</translation>
        </message>
        <message>
            <source>Find a text</source>
            <translation>Text suchen</translation>
        </message>
        <message>
            <source>Kinds of heads-ups</source>
            <translation>Arten von Hinweisen</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Te&amp;xt</source>
            <translation>Te&amp;xt</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The text for “{}” is changed.</source>
            <translation>Der Text für „{}“ ist geändert.</translation>
        </message>
        <message>
            <source>What is told</source>
            <translation>Was gesagt wird</translation>
        </message>
        <message>
            <source>What t&amp;o do</source>
            <translation>Was zu t&amp;un ist</translation>
        </message>
        <message>
            <source>as shipped</source>
            <translation>mitgeliefert</translation>
        </message>
        <message>
            <source>your own</source>
            <translation>eigener</translation>
        </message>
        <message>
            <source>{field}: {example}</source>
            <translation>{field}: {example}</translation>
        </message>
        <message>
            <source>“{}” has the text that Headstart ships with.</source>
            <translation>„{}“ hat wieder den mitgelieferten Text.</translation>
        </message>
    </context>
    <context>
        <name>TextsSection</name>
        <message>
            <source>Texts of heads-ups</source>
            <translation>Texte der Hinweise</translation>
        </message>
        <message>
            <source>What people are told in each kind of heads-up. The look of a message is the same for all.</source>
            <translation>Was in jeder Art von Hinweis gesagt wird. Das Aussehen einer Nachricht ist für alle gleich.</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Day 1 · {}</source>
            <translation>Tag 1 · {}</translation>
        </message>
        <message>
            <source>Ready {}</source>
            <translation>Bereit {}</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>fällig {day}</translation>
        </message>
        <message>
            <source>must begin by {day}</source>
            <translation>muss beginnen bis {day}</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} bis {last}</translation>
        </message>
        <message>
            <source>{owner} · {state}</source>
            <translation>{owner} · {state}</translation>
        </message>
        <message>
            <source>{tasks} tasks of {departments} departments, {late} too late</source>
            <translation>{tasks} Aufgaben von {departments} Abteilungen, {late} zu spät</translation>
        </message>
    </context>
    <context>
        <name>TimelineCard</name>
        <message>
            <source>Farther (−, Ctrl+wheel)</source>
            <translation>Weiter weg (−, Strg+Mausrad)</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Hide the timeline</source>
            <translation>Zeitleiste ausblenden</translation>
        </message>
        <message>
            <source>Nearer (+, Ctrl+wheel)</source>
            <translation>Näher (+, Strg+Mausrad)</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Einblenden</translation>
        </message>
        <message>
            <source>Show all of it (0)</source>
            <translation>Alles zeigen (0)</translation>
        </message>
        <message>
            <source>Show the timeline</source>
            <translation>Zeitleiste einblenden</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>Trial</name>
        <message>
            <source>Seen as soon as the workspace has a location.</source>
            <translation>Zu sehen, sobald der Arbeitsbereich einen Standort hat.</translation>
        </message>
        <message>
            <source>Seen as soon as what is marked is mended.</source>
            <translation>Zu sehen, sobald das Markierte berichtigt ist.</translation>
        </message>
    </context>
    <context>
        <name>UndoOlder</name>
        <message>
            <source>&amp;Keep it</source>
            <translation>&amp;Behalten</translation>
        </message>
        <message>
            <source>&amp;Undo it</source>
            <translation>&amp;Rückgängig machen</translation>
        </message>
        <message>
            <source>Today you have done nothing that can be undone.</source>
            <translation>Heute haben Sie nichts getan, was rückgängig gemacht werden kann.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig machen</translation>
        </message>
        <message>
            <source>Undo what you did on {}?</source>
            <translation>Rückgängig machen, was Sie am {} getan haben?</translation>
        </message>
    </context>
    <context>
        <name>UndoRedo</name>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>VerdictCard</name>
        <message>
            <source>Other ways  ▾</source>
            <translation>Andere Wege  ▾</translation>
        </message>
    </context>
    <context>
        <name>Versions</name>
        <message>
            <source>Nothing is different from the version before.</source>
            <translation>Nichts unterscheidet sich von der Version davor.</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen …</translation>
        </message>
        <message>
            <source>This is the first version.</source>
            <translation>Dies ist die erste Version.</translation>
        </message>
        <message>
            <source>Use this one again</source>
            <translation>Diese wieder verwenden</translation>
        </message>
        <message>
            <source>Using one again makes a new version of it.</source>
            <translation>Eine wieder zu verwenden macht eine neue Version daraus.</translation>
        </message>
        <message>
            <source>Version {}</source>
            <translation>Version {}</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versionen</translation>
        </message>
        <message>
            <source>Versions of the catalogue</source>
            <translation>Versionen des Katalogs</translation>
        </message>
        <message>
            <source>What this version changed</source>
            <translation>Was diese Version geändert hat</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>verwendet</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>rückgängig gemacht</translation>
        </message>
    </context>
    <context>
        <name>WaitOn</name>
        <message>
            <source>&amp;Expected on</source>
            <translation>&amp;Erwartet am</translation>
        </message>
        <message>
            <source>&amp;From whom</source>
            <translation>&amp;Von wem</translation>
        </message>
        <message>
            <source>&amp;What it waits for</source>
            <translation>&amp;Worauf sie wartet</translation>
        </message>
        <message>
            <source>Ask for it</source>
            <translation>Danach fragen</translation>
        </message>
        <message>
            <source>Say in a word what is waited for.</source>
            <translation>Sagen Sie mit einem Wort, worauf gewartet wird.</translation>
        </message>
        <message>
            <source>The day on which it is expected</source>
            <translation>Der Tag, an dem es erwartet wird</translation>
        </message>
        <message>
            <source>Wait on</source>
            <translation>Warten auf</translation>
        </message>
        <message>
            <source>What is missing for {tasks}?</source>
            <translation>Was fehlt für {tasks}?</translation>
        </message>
        <message>
            <source>Whoever is asked is told, and the plan counts with it at once.</source>
            <translation>Wer gefragt wird, wird benachrichtigt, und der Plan rechnet sofort damit.</translation>
        </message>
    </context>
    <context>
        <name>WeekChoice</name>
        <message>
            <source>A day of the week</source>
            <translation>Ein Tag der Woche</translation>
        </message>
        <message>
            <source>The week after</source>
            <translation>Die Woche danach</translation>
        </message>
        <message>
            <source>The week before</source>
            <translation>Die Woche davor</translation>
        </message>
        <message>
            <source>Week &amp;of</source>
            <translation>W&amp;oche vom</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Give every department a head start</source>
            <translation>Jede Abteilung bekommt einen Vorsprung</translation>
        </message>
        <message>
            <source>Headstart turns a new hire into a checklist for recruiting, HR, payroll, facilities and IT, and says what will not be ready while there is still time to do something about it.</source>
            <translation>Headstart macht aus einem Neuzugang eine Checkliste für Recruiting, HR, Lohnabrechnung, Facilities und IT und sagt, was nicht bereit sein wird, solange noch Zeit ist, etwas zu tun.</translation>
        </message>
        <message>
            <source>It is still not there.</source>
            <translation>Er ist noch immer nicht da.</translation>
        </message>
        <message>
            <source>Join a team…</source>
            <translation>Einem Team beitreten …</translation>
        </message>
        <message>
            <source>Look around in a sample company</source>
            <translation>In einer Beispielfirma umsehen</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Es wird nachgesehen …</translation>
        </message>
        <message>
            <source>Make a new workspace…</source>
            <translation>Neuen Arbeitsbereich anlegen …</translation>
        </message>
        <message>
            <source>Making the workspace…</source>
            <translation>Der Arbeitsbereich wird angelegt …</translation>
        </message>
        <message>
            <source>Open a workspace…</source>
            <translation>Arbeitsbereich öffnen …</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Your workspace is not there</source>
            <translation>Ihr Arbeitsbereich ist nicht da</translation>
        </message>
        <message>
            <source>{} can't be found: connect its drive and try again, open the workspace where it is now, or open a backup of it.</source>
            <translation>{} ist nicht zu finden: Schließen Sie das Laufwerk an und versuchen Sie es noch einmal, öffnen Sie den Arbeitsbereich dort, wo er jetzt ist, oder öffnen Sie eine Sicherung davon.</translation>
        </message>
    </context>
    <context>
        <name>Withdraw</name>
        <message>
            <source>Keep it</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Open tasks are called off and the departments are told. It can be undone.</source>
            <translation>Offene Aufgaben werden abgesagt und die Abteilungen benachrichtigt. Das kann rückgängig gemacht werden.</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Zurückziehen</translation>
        </message>
        <message>
            <source>Withdraw the onboarding of {}?</source>
            <translation>Das Onboarding von {} zurückziehen?</translation>
        </message>
    </context>
    <context>
        <name>Worker</name>
        <message>
            <source>Nobody is known in this workspace yet.</source>
            <translation>In diesem Arbeitsbereich ist noch niemand bekannt.</translation>
        </message>
        <message>
            <source>You can look, not change: this workspace can only be read.</source>
            <translation>Sie können ansehen, nicht ändern: Dieser Arbeitsbereich kann nur gelesen werden.</translation>
        </message>
    </context>
    <context>
        <name>WorklistDelegate</name>
        <message>
            <source>Take it</source>
            <translation>Übernehmen</translation>
        </message>
    </context>
    <context>
        <name>WorklistModel</name>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
    </context>
    <context>
        <name>WorklistView</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Open hire</source>
            <translation>Neuzugang öffnen</translation>
        </message>
        <message>
            <source>Tasks of the department</source>
            <translation>Aufgaben der Abteilung</translation>
        </message>
        <message>
            <source>Tick or untick</source>
            <translation>An- oder abhaken</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceFiles</name>
        <message>
            <source>Make a new workspace</source>
            <translation>Neuen Arbeitsbereich anlegen</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>Einen Arbeitsbereich öffnen</translation>
        </message>
        <message>
            <source>Workspaces (*.headstart)</source>
            <translation>Arbeitsbereiche (*.headstart)</translation>
        </message>
        <message>
            <source>Workspaces (*.headstart);;All files (*)</source>
            <translation>Arbeitsbereiche (*.headstart);;Alle Dateien (*)</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceSection</name>
        <message numerus="yes">
            <source>%n problem(s) found. Restore a backup that was made before.</source>
            <translation>
                <numerusform>%n Problem gefunden. Stellen Sie eine Sicherung von davor wieder her.</numerusform>
                <numerusform>%n Probleme gefunden. Stellen Sie eine Sicherung von davor wieder her.</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup is a copy that is proved to be whole. The check looks for damage and for gaps.</source>
            <translation>Eine Sicherung ist eine Kopie, die nachweislich vollständig ist. Die Prüfung sucht nach Schäden und Lücken.</translation>
        </message>
        <message>
            <source>A backup is restored beside this workspace, and a moved one is copied first: what is here now stays until you delete it yourself.</source>
            <translation>Eine Sicherung wird neben diesem Arbeitsbereich wiederhergestellt, und vor dem Verschieben wird kopiert: Was jetzt hier ist, bleibt, bis Sie es selbst löschen.</translation>
        </message>
        <message>
            <source>A copy is made in {folder} and verified. Then it is opened there. The one in {here} stays until you delete it.</source>
            <translation>In {folder} wird eine Kopie gemacht und geprüft. Dann wird sie dort geöffnet. Der Arbeitsbereich in {here} bleibt, bis Sie ihn löschen.</translation>
        </message>
        <message>
            <source>A server holds everything, for the whole team. Whoever looks after it backs it up.</source>
            <translation>Ein Server enthält alles, für das ganze Team. Wer ihn betreut, sichert ihn auch.</translation>
        </message>
        <message>
            <source>Back up now…</source>
            <translation>Jetzt sichern …</translation>
        </message>
        <message>
            <source>Back up the workspace</source>
            <translation>Den Arbeitsbereich sichern</translation>
        </message>
        <message>
            <source>Backed up and verified: {}</source>
            <translation>Gesichert und geprüft: {}</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>Wird gesichert …</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Wird geprüft …</translation>
        </message>
        <message>
            <source>Choose another backup…</source>
            <translation>Andere Sicherung wählen …</translation>
        </message>
        <message>
            <source>Choose another folder…</source>
            <translation>Anderen Ordner wählen …</translation>
        </message>
        <message>
            <source>Forget this team…</source>
            <translation>Dieses Team vergessen …</translation>
        </message>
        <message>
            <source>Forgetting takes your password off this computer, and the workspace off its list.</source>
            <translation>Das entfernt Ihr Passwort von diesem Computer und den Arbeitsbereich aus seiner Liste.</translation>
        </message>
        <message>
            <source>Join a team…</source>
            <translation>Einem Team beitreten …</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Move the workspace</source>
            <translation>Den Arbeitsbereich verschieben</translation>
        </message>
        <message>
            <source>Move the workspace to a folder</source>
            <translation>Den Arbeitsbereich in einen Ordner verschieben</translation>
        </message>
        <message>
            <source>Move to a folder…</source>
            <translation>In einen Ordner verschieben …</translation>
        </message>
        <message>
            <source>New workspace…</source>
            <translation>Neuer Arbeitsbereich …</translation>
        </message>
        <message>
            <source>One file holds everything. It is yours: back it up, move it, open another.</source>
            <translation>Eine Datei enthält alles. Sie gehört Ihnen: Sichern Sie sie, verschieben Sie sie, öffnen Sie eine andere.</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>Einen Arbeitsbereich öffnen</translation>
        </message>
        <message>
            <source>Open another…</source>
            <translation>Anderen öffnen …</translation>
        </message>
        <message>
            <source>Other workspaces</source>
            <translation>Andere Arbeitsbereiche</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Eine Sicherung wiederherstellen</translation>
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation>Sicherung wiederherstellen …</translation>
        </message>
        <message>
            <source>Restore and move</source>
            <translation>Wiederherstellen und verschieben</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>The backup is restored to {new}. What was open before is still in {old}.</source>
            <translation>Die Sicherung ist in {new} wiederhergestellt. Was vorher geöffnet war, liegt weiter in {old}.</translation>
        </message>
        <message>
            <source>The workspace is in {new} now. The one before is still in {old}: delete it when you no longer need it.</source>
            <translation>Der Arbeitsbereich liegt jetzt in {new}. Der vorherige liegt weiter in {old}: Löschen Sie ihn, wenn Sie ihn nicht mehr brauchen.</translation>
        </message>
        <message>
            <source>The workspace is sound: nothing is missing or damaged.</source>
            <translation>Der Arbeitsbereich ist in Ordnung: Nichts fehlt, nichts ist beschädigt.</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Dieser Computer</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Arbeitsbereich</translation>
        </message>
        <message>
            <source>Workspaces (*.headstart);;All files (*)</source>
            <translation>Arbeitsbereiche (*.headstart);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Workspaces that were open</source>
            <translation>Arbeitsbereiche, die geöffnet waren</translation>
        </message>
        <message>
            <source>{backup} is checked, and restored to a new file beside this workspace. Then it is opened. What is in {here} now stays as it is.</source>
            <translation>{backup} wird geprüft und in eine neue Datei neben diesem Arbeitsbereich wiederhergestellt. Dann wird sie geöffnet. Was jetzt in {here} ist, bleibt, wie es ist.</translation>
        </message>
    </context>
    <context>
        <name>WriteHeadsUp</name>
        <message>
            <source>&amp;Subject</source>
            <translation>Bet&amp;reff</translation>
        </message>
        <message>
            <source>&amp;To</source>
            <translation>A&amp;n</translation>
        </message>
        <message>
            <source>About the &amp;new hire</source>
            <translation>Zum Ne&amp;uzugang</translation>
        </message>
        <message>
            <source>About the tas&amp;k</source>
            <translation>Zur Au&amp;fgabe</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Choose a person</source>
            <translation>Person wählen</translation>
        </message>
        <message>
            <source>Choose the new hire from the list, or nobody in particular.</source>
            <translation>Wählen Sie den Neuzugang aus der Liste, oder „Niemand Bestimmtes“.</translation>
        </message>
        <message>
            <source>Choose to whom it goes.</source>
            <translation>Wählen Sie, an wen es geht.</translation>
        </message>
        <message>
            <source>Name of the new hire</source>
            <translation>Name des Neuzugangs</translation>
        </message>
        <message>
            <source>No task in particular</source>
            <translation>Keine bestimmte Aufgabe</translation>
        </message>
        <message>
            <source>Nobody in particular</source>
            <translation>Niemand Bestimmtes</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Te&amp;xt</source>
            <translation>Te&amp;xt</translation>
        </message>
        <message>
            <source>This is not sent yet: send it, or press Esc once more to give it up.</source>
            <translation>Das ist noch nicht gesendet: Senden Sie es, oder drücken Sie noch einmal Esc, um es zu verwerfen.</translation>
        </message>
        <message>
            <source>To nobody yet</source>
            <translation>Noch an niemanden</translation>
        </message>
        <message>
            <source>To {}</source>
            <translation>An {}</translation>
        </message>
        <message>
            <source>Write a heads-up</source>
            <translation>Hinweis schreiben</translation>
        </message>
    </context>
    <context>
        <name>Written</name>
        <message>
            <source>No program on this computer opens {}: open it from where you work with files.</source>
            <translation>Kein Programm auf diesem Rechner öffnet {}: Öffnen Sie es dort, wo Sie mit Dateien arbeiten.</translation>
        </message>
        <message>
            <source>{} is not there any more: write it again.</source>
            <translation>{} ist nicht mehr da: Schreiben Sie die Datei noch einmal.</translation>
        </message>
    </context>
    <context>
        <name>You</name>
        <message>
            <source>A part of your name</source>
            <translation>Ein Teil Ihres Namens</translation>
        </message>
        <message>
            <source>Add people</source>
            <translation>Personen hinzufügen</translation>
        </message>
        <message>
            <source>Add the people who work with this workspace, then say which one you are.</source>
            <translation>Fügen Sie die Personen hinzu, die mit diesem Arbeitsbereich arbeiten, und sagen Sie dann, wer davon Sie sind.</translation>
        </message>
        <message>
            <source>Choose yourself below.</source>
            <translation>Wählen Sie unten sich selbst.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nobody is known here yet</source>
            <translation>Hier ist noch niemand bekannt</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Role and department</source>
            <translation>Rolle und Abteilung</translation>
        </message>
        <message>
            <source>This is me</source>
            <translation>Das bin ich</translation>
        </message>
        <message>
            <source>Type a part of your name</source>
            <translation>Einen Teil Ihres Namens eingeben</translation>
        </message>
        <message>
            <source>What you do is written down with your name. Who are you?</source>
            <translation>Was Sie tun, wird mit Ihrem Namen festgehalten. Wer sind Sie?</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>You are {} now.</source>
            <translation>Sie sind jetzt {}.</translation>
        </message>
        <message>
            <source>You have not said who you are</source>
            <translation>Sie haben noch nicht gesagt, wer Sie sind</translation>
        </message>
    </context>
    <context>
        <name>_Promise</name>
        <message>
            <source>Expect it then</source>
            <translation>Dann erwarten</translation>
        </message>
        <message>
            <source>Expected on…</source>
            <translation>Erwartet am …</translation>
        </message>
        <message>
            <source>When the {} comes</source>
            <translation>Wann {} kommt</translation>
        </message>
    </context>
</TS>
