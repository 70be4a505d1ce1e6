<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>Adopt</name>
        <message numerus="yes">
            <source>%n onboarding(s) follow the latest version now.</source>
            <translation>
                <numerusform>%n onboarding follows the latest version now.</numerusform>
                <numerusform>%n onboardings follow the latest version now.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message numerus="yes">
            <source>%n change(s) wait until the workspace can be reached again.</source>
            <translation>
                <numerusform>%n change waits until the workspace can be reached again.</numerusform>
                <numerusform>%n changes wait until the workspace can be reached again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DemandChart</name>
        <message numerus="yes">
            <source>%n of them overdue</source>
            <translation>
                <numerusform>%n of them overdue</numerusform>
                <numerusform>%n of them overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them tentative</source>
            <translation>
                <numerusform>%n of them tentative</numerusform>
                <numerusform>%n of them tentative</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) to begin</source>
            <translation>
                <numerusform>%n task to begin</numerusform>
                <numerusform>%n tasks to begin</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message numerus="yes">
            <source>%n department(s)</source>
            <translation>
                <numerusform>%n department</numerusform>
                <numerusform>%n departments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running onboarding(s) keep an older version</source>
            <translation>
                <numerusform>%n running onboarding keeps an older version</numerusform>
                <numerusform>%n running onboardings keep an older version</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running onboarding(s) keep version {}</source>
            <translation>
                <numerusform>%n running onboarding keeps version {}</numerusform>
                <numerusform>%n running onboardings keep version {}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s)</source>
            <translation>
                <numerusform>%n task</numerusform>
                <numerusform>%n tasks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HeadsUps</name>
        <message numerus="yes">
            <source>%n more, under Settings, Mail server.</source>
            <translation>
                <numerusform>%n more, under Settings, Mail server.</numerusform>
                <numerusform>%n more, under Settings, Mail server.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) an answer</source>
            <translation>
                <numerusform>%n needs an answer</numerusform>
                <numerusform>%n need an answer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in the next ten working days, of the %n hire(s) whose tasks come next</source>
            <translation>
                <numerusform>in the next ten working days, of the %n hire whose tasks come next</numerusform>
                <numerusform>in the next ten working days, of the %n hires whose tasks come next</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Holidays</name>
        <message numerus="yes">
            <source>%n public holiday(s)</source>
            <translation>
                <numerusform>%n public holiday</numerusform>
                <numerusform>%n public holidays</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>%n change(s) of yours are kept and stored as soon as it is back.</source>
            <translation>
                <numerusform>%n change of yours is kept and stored as soon as it is back.</numerusform>
                <numerusform>%n changes of yours are kept and stored as soon as it is back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Storing %Ln task(s)…</source>
            <translation>
                <numerusform>Storing %Ln task…</numerusform>
                <numerusform>Storing %Ln tasks…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MoveStart</name>
        <message numerus="yes">
            <source>%n open task(s) with other dates.</source>
            <translation>
                <numerusform>%n open task with other dates.</numerusform>
                <numerusform>%n open tasks with other dates.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Promises</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s)</source>
            <translation>
                <numerusform>%n working day</numerusform>
                <numerusform>%n working days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartingSoon</name>
        <message numerus="yes">
            <source>%n firm start(s)</source>
            <translation>
                <numerusform>%n firm start</numerusform>
                <numerusform>%n firm starts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n onboarding(s) withdrawn</source>
            <translation>
                <numerusform>%n onboarding withdrawn</numerusform>
                <numerusform>%n onboardings withdrawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) started</source>
            <translation>
                <numerusform>%n person started</numerusform>
                <numerusform>%n people started</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) to come</source>
            <translation>
                <numerusform>%n person to come</numerusform>
                <numerusform>%n people to come</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) to come are not shown.</source>
            <translation>
                <numerusform>%n person to come is not shown.</numerusform>
                <numerusform>%n people to come are not shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tentative start(s)</source>
            <translation>
                <numerusform>%n tentative start</numerusform>
                <numerusform>%n tentative starts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TaskMoves</name>
        <message numerus="yes">
            <source>%n hand-over(s) are refused.</source>
            <translation>
                <numerusform>%n hand-over is refused.</numerusform>
                <numerusform>%n hand-overs are refused.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s)</source>
            <translation>
                <numerusform>%n task</numerusform>
                <numerusform>%n tasks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are confirmed.</source>
            <translation>
                <numerusform>%n task is confirmed.</numerusform>
                <numerusform>%n tasks are confirmed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are done.</source>
            <translation>
                <numerusform>%n task is done.</numerusform>
                <numerusform>%n tasks are done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are offered to {name}.</source>
            <translation>
                <numerusform>%n task is offered to {name}.</numerusform>
                <numerusform>%n tasks are offered to {name}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are open again.</source>
            <translation>
                <numerusform>%n task is open again.</numerusform>
                <numerusform>%n tasks are open again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are sent back.</source>
            <translation>
                <numerusform>%n task is sent back.</numerusform>
                <numerusform>%n tasks are sent back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are under way.</source>
            <translation>
                <numerusform>%n task is under way.</numerusform>
                <numerusform>%n tasks are under way.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) are yours.</source>
            <translation>
                <numerusform>%n task is yours.</numerusform>
                <numerusform>%n tasks are yours.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) wait for {what}.</source>
            <translation>
                <numerusform>%n task waits for {what}.</numerusform>
                <numerusform>%n tasks wait for {what}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WorkspaceSection</name>
        <message numerus="yes">
            <source>%n problem(s) found. Restore a backup that was made before.</source>
            <translation>
                <numerusform>%n problem found. Restore a backup that was made before.</numerusform>
                <numerusform>%n problems found. Restore a backup that was made before.</numerusform>
            </translation>
        </message>
    </context>
</TS>
