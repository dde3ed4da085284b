<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BackupCommands</name>
    <message numerus="yes">
        <source>It is not known whether %n message(s) that waited in the backup have left since: they are listed as uncertain, and not sent by themselves. See comptoir outbox list --state uncertain, then comptoir outbox decide.</source>
        <translation>
            <numerusform>It is not known whether %n message that waited in the backup have left since: they are listed as uncertain, and not sent by themselves. See comptoir outbox list --state uncertain, then comptoir outbox decide.</numerusform>
            <numerusform>It is not known whether %n messages that waited in the backup have left since: they are listed as uncertain, and not sent by themselves. See comptoir outbox list --state uncertain, then comptoir outbox decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryOverWords</name>
    <message numerus="yes">
        <source>What was sent since the backup cannot be read in full: %n message(s) that wait in it go only when you say so.</source>
        <translation>
            <numerusform>What was sent since the backup cannot be read in full: %n message that wait in it go only when you say so.</numerusform>
            <numerusform>What was sent since the backup cannot be read in full: %n messages that wait in it go only when you say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sent since the backup stay sent and do not go again.</source>
        <translation>
            <numerusform>%n message sent since the backup stay sent and do not go again.</numerusform>
            <numerusform>%n messages sent since the backup stay sent and do not go again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message numerus="yes">
        <source>%n customer(s) checked; the figures of %1 differ from a rebuild.</source>
        <translation>
            <numerusform>%n customer checked; the figures of %1 differ from a rebuild.</numerusform>
            <numerusform>%n customers checked; the figures of %1 differ from a rebuild.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message numerus="yes">
        <source>Compared with the %Ln customer(s) of whom it is known: too many are equal, or at 0, so nobody is in.</source>
        <translation>
            <numerusform>Compared with the %Ln customer of whom it is known: too many are equal, or at 0, so nobody is in.</numerusform>
            <numerusform>Compared with the %Ln customers of whom it is known: too many are equal, or at 0, so nobody is in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with the %Ln customer(s) of whom it is known: it takes %1 or more.</source>
        <translation>
            <numerusform>Compared with the %Ln customer of whom it is known: it takes %1 or more.</numerusform>
            <numerusform>Compared with the %Ln customers of whom it is known: it takes %1 or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with the %Ln customer(s) of whom it is known: it takes %1 or less.</source>
        <extracomment>%1 is a number or an amount</extracomment>
        <translation>
            <numerusform>Compared with the %Ln customer of whom it is known: it takes %1 or less.</numerusform>
            <numerusform>Compared with the %Ln customers of whom it is known: it takes %1 or less.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message numerus="yes">
        <source>is in exactly %Ln day(s)</source>
        <translation>
            <numerusform>is in exactly %Ln day</numerusform>
            <numerusform>is in exactly %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was exactly %Ln day(s) ago</source>
        <translation>
            <numerusform>was exactly %Ln day ago</numerusform>
            <numerusform>was exactly %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is today or in the next %Ln day(s)</source>
        <translation>
            <numerusform>is today or in the next %Ln day</numerusform>
            <numerusform>is today or in the next %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is in the next %Ln day(s)</source>
        <translation>
            <numerusform>is in the next %Ln day</numerusform>
            <numerusform>is in the next %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is today or was in the last %Ln day(s)</source>
        <translation>
            <numerusform>is today or was in the last %Ln day</numerusform>
            <numerusform>is today or was in the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was in the last %Ln day(s)</source>
        <translation>
            <numerusform>was in the last %Ln day</numerusform>
            <numerusform>was in the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>who are among the top %Ln of %1, by %2</source>
        <extracomment>%1 is &quot;those who have ordered&quot;, %2 &quot;total spent&quot; (French with its article)</extracomment>
        <translation>
            <numerusform>who are among the top %Ln of %1, by %2</numerusform>
            <numerusform>who are among the top %Ln of %1, by %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>who are among the bottom %Ln of %1, by %2</source>
        <translation>
            <numerusform>who are among the bottom %Ln of %1, by %2</numerusform>
            <numerusform>who are among the bottom %Ln of %1, by %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomFieldRepository</name>
    <message numerus="yes">
        <source>A field needs a name of at most %n letters. Nothing was changed.</source>
        <translation>
            <numerusform>A field needs a name of at most %n letters. Nothing was changed.</numerusform>
            <numerusform>A field needs a name of at most %n letters. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomFieldText</name>
    <message numerus="yes">
        <source>At most %n letters fit into this field.</source>
        <translation>
            <numerusform>At most %n letters fit into this field.</numerusform>
            <numerusform>At most %n letters fit into this field.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerCommands</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cart(s)</source>
        <translation>
            <numerusform>%n cart</numerusform>
            <numerusform>%n carts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%n consent</numerusform>
            <numerusform>%n consents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerFilterChoice</name>
    <message numerus="yes">
        <source>Not ordered for %n month(s)</source>
        <translation>
            <numerusform>Not ordered for %n month</numerusform>
            <numerusform>Not ordered for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Birthday within %n day(s)</source>
        <translation>
            <numerusform>Birthday within %n day</numerusform>
            <numerusform>Birthday within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message numerus="yes">
        <source>at least %Ln time(s)</source>
        <translation>
            <numerusform>at least %Ln time</numerusform>
            <numerusform>at least %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exactly %Ln time(s)</source>
        <translation>
            <numerusform>exactly %Ln time</numerusform>
            <numerusform>exactly %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln time(s)</source>
        <translation>
            <numerusform>at most %Ln time</numerusform>
            <numerusform>at most %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>who placed at least %Ln order(s)</source>
        <translation>
            <numerusform>who placed at least %Ln order</numerusform>
            <numerusform>who placed at least %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>who placed exactly %Ln order(s)</source>
        <translation>
            <numerusform>who placed exactly %Ln order</numerusform>
            <numerusform>who placed exactly %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>who placed at most %Ln order(s)</source>
        <translation>
            <numerusform>who placed at most %Ln order</numerusform>
            <numerusform>who placed at most %Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskTexts</name>
    <message numerus="yes">
        <source>The shop was asked %n time(s) and has still not done it.</source>
        <translation>
            <numerusform>The shop was asked %n time and has still not done it.</numerusform>
            <numerusform>The shop was asked %n times and has still not done it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%n record(s) written.</source>
        <translation>
            <numerusform>%n record written.</numerusform>
            <numerusform>%n records written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GatewayChannel</name>
    <message numerus="yes">
        <source>The text is too long: it would go in %n part(s), and the provider takes fewer.</source>
        <translation>
            <numerusform>The text is too long: it would go in %n part, and the provider takes fewer.</numerusform>
            <numerusform>The text is too long: it would go in %n parts, and the provider takes fewer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message numerus="yes">
        <source>The import stopped there. %n row(s) had come in before and stay. To take them back: comptoir import undo %1</source>
        <translation>
            <numerusform>The import stopped there. %n row had come in before and stay. To take them back: comptoir import undo %1</numerusform>
            <numerusform>The import stopped there. %n rows had come in before and stay. To take them back: comptoir import undo %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n row(s); changed since, so that they stay: %1.</source>
        <translation>
            <numerusform>Taken back: %n row; changed since, so that they stay: %1.</numerusform>
            <numerusform>Taken back: %n rows; changed since, so that they stay: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refusal(s) of messages stay: who said no has said no.</source>
        <translation>
            <numerusform>%n refusal of messages stay: who said no has said no.</numerusform>
            <numerusform>%n refusals of messages stay: who said no has said no.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cart(s)</source>
        <translation>
            <numerusform>%n cart</numerusform>
            <numerusform>%n carts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
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
    <name>MessageCommands</name>
    <message numerus="yes">
        <source>%n message(s) in the outbox.</source>
        <translation>
            <numerusform>%n message in the outbox.</numerusform>
            <numerusform>%n messages in the outbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) would go.</source>
        <translation>
            <numerusform>%n message would go.</numerusform>
            <numerusform>%n messages would go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for the customer&apos;s hours or cap.</source>
        <translation>
            <numerusform>%n of them wait for the customer&apos;s hours or cap.</numerusform>
            <numerusform>%n of them waits for the customer&apos;s hours or cap.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NodeSpeech</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherSpending</name>
    <message numerus="yes">
        <source>Without %n order(s) in other currencies: %1</source>
        <extracomment>%1 is an amount, or several: 120.00 CHF · 35.00 GBP</extracomment>
        <translation>
            <numerusform>Without %n order in other currencies: %1</numerusform>
            <numerusform>Without %n orders in other currencies: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxCommands</name>
    <message numerus="yes">
        <source>%n message(s) are late and wait for your word: --late send, or --late drop.</source>
        <translation>
            <numerusform>%n message are late and wait for your word: --late send, or --late drop.</numerusform>
            <numerusform>%n messages are late and wait for your word: --late send, or --late drop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) may have left when Comptoir ended: they are listed as uncertain, and not sent again.</source>
        <translation>
            <numerusform>%n message may have left when Comptoir ended: they are listed as uncertain, and not sent again.</numerusform>
            <numerusform>%n messages may have left when Comptoir ended: they are listed as uncertain, and not sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) …</source>
        <translation>
            <numerusform>%n message …</numerusform>
            <numerusform>%n messages …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will go again with the next run.</source>
        <translation>
            <numerusform>%n message will go again with the next run.</numerusform>
            <numerusform>%n messages will go again with the next run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) count as arrived.</source>
        <translation>
            <numerusform>%n message count as arrived.</numerusform>
            <numerusform>%n messages count as arrived.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxEdits</name>
    <message numerus="yes">
        <source>Did %n message(s) arrive?</source>
        <translation>
            <numerusform>Did %n message arrive?</numerusform>
            <numerusform>Did %n messages arrive?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s) again?</source>
        <translation>
            <numerusform>Send %n message again?</numerusform>
            <numerusform>Send %n messages again?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message numerus="yes">
        <source>%n message(s) count as arrived.</source>
        <translation>
            <numerusform>%n message counts as arrived.</numerusform>
            <numerusform>%n messages count as arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) go again.</source>
        <translation>
            <numerusform>%n message goes again.</numerusform>
            <numerusform>%n messages go again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are tried again.</source>
        <translation>
            <numerusform>%n message is tried again.</numerusform>
            <numerusform>%n messages are tried again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait to go, and the rules are asked again.</source>
        <translation>
            <numerusform>%n message waits to go, and the rules are asked again.</numerusform>
            <numerusform>%n messages wait to go, and the rules are asked again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were withdrawn.</source>
        <translation>
            <numerusform>%n message was withdrawn.</numerusform>
            <numerusform>%n messages were withdrawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were left as they are, because a rule stands against them:</source>
        <translation>
            <numerusform>%n message were left as they are, because a rule stands against them:</numerusform>
            <numerusform>%n messages were left as they are, because a rule stands against them:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message numerus="yes">
        <source>hour(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>hour</numerusform>
            <numerusform>hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>week(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>week</numerusform>
            <numerusform>weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>month(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>month</numerusform>
            <numerusform>months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>year(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>year</numerusform>
            <numerusform>years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>time(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>time</numerusform>
            <numerusform>times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceCommands</name>
    <message numerus="yes">
        <source>%n postcode(s) taken in.</source>
        <translation>
            <numerusform>%n postcode taken in.</numerusform>
            <numerusform>%n postcodes taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message numerus="yes">
        <source>and %n more problem(s)</source>
        <translation>
            <numerusform>and %n more problem</numerusform>
            <numerusform>and %n more problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message numerus="yes">
        <source>Bought with it in %1 of %n order(s)</source>
        <extracomment>%1 is a share such as 34 %; %n counts the orders that hold the first product</extracomment>
        <translation>
            <numerusform>Bought with it in %1 of %n order</numerusform>
            <numerusform>Bought with it in %1 of %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductYears</name>
    <message numerus="yes">
        <source>%n piece(s) sold in the last 365 days</source>
        <translation>
            <numerusform>%n piece sold in the last 365 days</numerusform>
            <numerusform>%n pieces sold in the last 365 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RightsCommands</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stays, of nobody: %n order(s)</source>
        <translation>
            <numerusform>Stays, of nobody: %n order</numerusform>
            <numerusform>Stays, of nobody: %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stays, of nobody: %n cart(s)</source>
        <translation>
            <numerusform>Stays, of nobody: %n cart</numerusform>
            <numerusform>Stays, of nobody: %n carts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes: %n conversation(s)</source>
        <translation>
            <numerusform>Goes: %n conversation</numerusform>
            <numerusform>Goes: %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes: %n note(s)</source>
        <translation>
            <numerusform>Goes: %n note</numerusform>
            <numerusform>Goes: %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes: %n task(s)</source>
        <translation>
            <numerusform>Goes: %n task</numerusform>
            <numerusform>Goes: %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words and address go: %n message(s) sent</source>
        <translation>
            <numerusform>Words and address go: %n message sent</numerusform>
            <numerusform>Words and address go: %n messages sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn: %n message(s) that wait</source>
        <translation>
            <numerusform>Withdrawn: %n message that wait</numerusform>
            <numerusform>Withdrawn: %n messages that wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still held by %n older backup(s), until they are deleted:</source>
        <translation>
            <numerusform>Still held by %n older backup, until they are deleted:</numerusform>
            <numerusform>Still held by %n older backups, until they are deleted:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Called otherwise: %n discount code(s) with their name</source>
        <translation>
            <numerusform>Called otherwise: %n discount code with their name</numerusform>
            <numerusform>Called otherwise: %n discount codes with their name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleSentence</name>
    <message numerus="yes">
        <source>within the last %Ln hour(s)</source>
        <translation>
            <numerusform>within the last %Ln hour</numerusform>
            <numerusform>within the last %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the last %Ln day(s)</source>
        <translation>
            <numerusform>within the last %Ln day</numerusform>
            <numerusform>within the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the last %Ln week(s)</source>
        <translation>
            <numerusform>within the last %Ln week</numerusform>
            <numerusform>within the last %Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the last %Ln month(s)</source>
        <translation>
            <numerusform>within the last %Ln month</numerusform>
            <numerusform>within the last %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the last %Ln year(s)</source>
        <translation>
            <numerusform>within the last %Ln year</numerusform>
            <numerusform>within the last %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the next %Ln hour(s)</source>
        <translation>
            <numerusform>within the next %Ln hour</numerusform>
            <numerusform>within the next %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the next %Ln day(s)</source>
        <translation>
            <numerusform>within the next %Ln day</numerusform>
            <numerusform>within the next %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the next %Ln week(s)</source>
        <translation>
            <numerusform>within the next %Ln week</numerusform>
            <numerusform>within the next %Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the next %Ln month(s)</source>
        <translation>
            <numerusform>within the next %Ln month</numerusform>
            <numerusform>within the next %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the next %Ln year(s)</source>
        <translation>
            <numerusform>within the next %Ln year</numerusform>
            <numerusform>within the next %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreWords</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) looked at</source>
        <translation>
            <numerusform>%n product looked at</numerusform>
            <numerusform>%n products looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opened message(s)</source>
        <translation>
            <numerusform>%n opened message</numerusform>
            <numerusform>%n opened messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n click(s)</source>
        <translation>
            <numerusform>%n click</numerusform>
            <numerusform>%n clicks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s)</source>
        <translation>
            <numerusform>%n purchase</numerusform>
            <numerusform>%n purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>in the last %n day</numerusform>
            <numerusform>in the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentCommands</name>
    <message numerus="yes">
        <source>%n segment(s) added.</source>
        <translation>
            <numerusform>%n segment added.</numerusform>
            <numerusform>%n segments added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) written.</source>
        <translation>
            <numerusform>%n segment written.</numerusform>
            <numerusform>%n segments written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) replaced.</source>
        <translation>
            <numerusform>%n segment replaced.</numerusform>
            <numerusform>%n segments replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingIssues</name>
    <message numerus="yes">
        <source>Send %n late message(s)?</source>
        <translation>
            <numerusform>Send %n late message?</numerusform>
            <numerusform>Send %n late messages?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were due while Comptoir was closed: send or drop them?</source>
        <translation>
            <numerusform>%n message was due while Comptoir was closed: send or drop it?</numerusform>
            <numerusform>%n messages were due while Comptoir was closed: send or drop them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SimulateCommand</name>
    <message numerus="yes">
        <source>%n customer(s) would have come in.</source>
        <translation>
            <numerusform>%n customer would have come in.</numerusform>
            <numerusform>%n customers would have come in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) would have gone.</source>
        <translation>
            <numerusform>%n message would have gone.</numerusform>
            <numerusform>%n messages would have gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them more than customers may get.</source>
        <translation>
            <numerusform>%n of them more than customers may get.</numerusform>
            <numerusform>%n of them more than customers may get.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them to customers who had ordered since they came in.</source>
        <translation>
            <numerusform>%n of them to customers who had ordered since they came in.</numerusform>
            <numerusform>%n of them to customers who had ordered since they came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those who came in were in “%1” then.</source>
        <translation>
            <numerusform>%n of those who came in were in “%1” then.</numerusform>
            <numerusform>%n of those who came in were in “%1” then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those who came in really ordered afterwards.</source>
        <translation>
            <numerusform>%n of those who came in really ordered afterwards.</numerusform>
            <numerusform>%n of those who came in really ordered afterwards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncCommand</name>
    <message numerus="yes">
        <source>%1: all was read; %n record(s) could not be understood and are set aside.</source>
        <translation>
            <numerusform>%1: all was read; %n record could not be understood and are set aside.</numerusform>
            <numerusform>%1: all was read; %n records could not be understood and are set aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>records: customers, orders, products</extracomment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <extracomment>records: customers, orders, products</extracomment>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer in the shop</source>
        <translation>
            <numerusform>%Ln no longer in the shop</numerusform>
            <numerusform>%Ln no longer in the shop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln set aside</numerusform>
            <numerusform>%Ln set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagQuestion</name>
    <message numerus="yes">
        <source>For %Ln customer(s). A word or a few that you know them by.</source>
        <translation>
            <numerusform>For %Ln customer. A word or a few that you know them by.</numerusform>
            <numerusform>For %Ln customers. A word or a few that you know them by.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagRepository</name>
    <message numerus="yes">
        <source>A tag is a word or a few, of at most %n letters. Nothing was changed.</source>
        <translation>
            <numerusform>A tag is a word or a few, of at most %n letters. Nothing was changed.</numerusform>
            <numerusform>A tag is a word or a few, of at most %n letters. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskRepository</name>
    <message numerus="yes">
        <source>A task is a line of at most %n letters. Nothing was changed.</source>
        <translation>
            <numerusform>A task is a line of at most %n letters. Nothing was changed.</numerusform>
            <numerusform>A task is a line of at most %n letters. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message numerus="yes">
        <source>%n order(s) since yesterday evening</source>
        <translation>
            <numerusform>%n order since yesterday evening</numerusform>
            <numerusform>%n orders since yesterday evening</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) today</source>
        <translation>
            <numerusform>%n order today</numerusform>
            <numerusform>%n orders today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>turns %n</source>
        <translation>
            <numerusform>turns %n</numerusform>
            <numerusform>turns %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkflowMoveCommand</name>
    <message numerus="yes">
        <source>%n customer(s) went over.</source>
        <translation>
            <numerusform>%n customer went over.</numerusform>
            <numerusform>%n customers went over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would go over. Nothing was changed: say --yes to do it.</source>
        <translation>
            <numerusform>%n customer would go over. Nothing was changed: say --yes to do it.</numerusform>
            <numerusform>%n customers would go over. Nothing was changed: say --yes to do it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkflowRunCommands</name>
    <message numerus="yes">
        <source>%n message(s) may go now.</source>
        <translation>
            <numerusform>%n message may go now.</numerusform>
            <numerusform>%n messages may go now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::BackupsCard</name>
    <message numerus="yes">
        <source>%n other backup(s) stay. Your data are not touched. From the trash of this computer it can be taken back until the trash is emptied.</source>
        <translation>
            <numerusform>%n other backup stay. Your data are not touched. From the trash of this computer it can be taken back until the trash is emptied.</numerusform>
            <numerusform>%n other backups stay. Your data are not touched. From the trash of this computer it can be taken back until the trash is emptied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::Badges</name>
    <message numerus="yes">
        <source>%n task(s) overdue</source>
        <translation>
            <numerusform>%n task overdue</numerusform>
            <numerusform>%n tasks overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) set aside</source>
        <translation>
            <numerusform>%n record set aside</numerusform>
            <numerusform>%n records set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) need you: uncertain, or failed today</source>
        <translation>
            <numerusform>%n message needs you: uncertain, or failed today</numerusform>
            <numerusform>%n messages need you: uncertain, or failed today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::BirthdaysCard</name>
    <message numerus="yes">
        <source>%1 within %n day(s)</source>
        <translation>
            <numerusform>%1 within %n day</numerusform>
            <numerusform>%1 within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::BulkActions</name>
    <message numerus="yes">
        <source>%Ln customer(s) got the tag “%1”.</source>
        <translation>
            <numerusform>%Ln customer got the tag “%1”.</numerusform>
            <numerusform>%Ln customers got the tag “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) lost the tag “%1”.</source>
        <translation>
            <numerusform>%Ln customer lost the tag “%1”.</numerusform>
            <numerusform>%Ln customers lost the tag “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) got the note.</source>
        <translation>
            <numerusform>%Ln customer got the note.</numerusform>
            <numerusform>%Ln customers got the note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) were not reached when Comptoir was closed.</source>
        <translation>
            <numerusform>%Ln customer were not reached when Comptoir was closed.</numerusform>
            <numerusform>%Ln customers were not reached when Comptoir was closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::BulkBar</name>
    <message numerus="yes">
        <source>For %Ln customer(s). It stands in the profile of each of them.</source>
        <translation>
            <numerusform>For %Ln customer. It stands in the profile of each of them.</numerusform>
            <numerusform>For %Ln customers. It stands in the profile of each of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from %Ln customer(s):</source>
        <extracomment>over a list of tags</extracomment>
        <translation>
            <numerusform>Remove from %Ln customer:</numerusform>
            <numerusform>Remove from %Ln customers:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::CartsCard</name>
    <message numerus="yes">
        <source>See %n more customer(s) with a cart</source>
        <translation>
            <numerusform>See %n more customer with a cart</numerusform>
            <numerusform>See %n more customers with a cart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) left a cart in the last 30 days and did not order since, by value</source>
        <translation>
            <numerusform>%n customer left a cart in the last 30 days and did not order since, by value</numerusform>
            <numerusform>%n customers left a cart in the last 30 days and did not order since, by value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::CartsTab</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ChosenMessages</name>
    <message numerus="yes">
        <source>%n message(s) chosen</source>
        <translation>
            <numerusform>%n message chosen</numerusform>
            <numerusform>%n messages chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::CompanionsTab</name>
    <message numerus="yes">
        <source>From %n order(s) of the last two years that hold this product.</source>
        <translation>
            <numerusform>From %n order of the last two years that hold this product.</numerusform>
            <numerusform>From %n orders of the last two years that hold this product.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Together in %Ln order(s), %1 of all orders of the shop.</source>
        <extracomment>%1 is a share such as 1.2 %</extracomment>
        <translation>
            <numerusform>Together in %Ln order, %1 of all orders of the shop.</numerusform>
            <numerusform>Together in %Ln orders, %1 of all orders of the shop.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::CustomFieldsCard</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) have a value in it, which goes with it. You can take this back until Comptoir is closed.</source>
        <translation>
            <numerusform>%n customer have a value in it, which goes with it. You can take this back until Comptoir is closed.</numerusform>
            <numerusform>%n customers have a value in it, which goes with it. You can take this back until Comptoir is closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::CustomerEdits</name>
    <message numerus="yes">
        <source>%n customer(s) were made one.</source>
        <translation>
            <numerusform>%n customer were made one.</numerusform>
            <numerusform>%n customers were made one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn: %Ln message(s) that waited for this customer.</source>
        <translation>
            <numerusform>Withdrawn: %Ln message that waited for this customer.</numerusform>
            <numerusform>Withdrawn: %Ln messages that waited for this customer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::CustomerErasure</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln customer(s) for good?</source>
        <translation>
            <numerusform>Erase %Ln customer for good?</numerusform>
            <numerusform>Erase %Ln customers for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erasing %Ln customer(s)</source>
        <translation>
            <numerusform>Erasing %Ln customer</numerusform>
            <numerusform>Erasing %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) erased.</source>
        <translation>
            <numerusform>%Ln customer erased.</numerusform>
            <numerusform>%Ln customers erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) will stay, without a name: the books and figures remain as they are.</source>
        <translation>
            <numerusform>%Ln order will stay, without a name: the books and figures remain as they are.</numerusform>
            <numerusform>%Ln orders will stay, without a name: the books and figures remain as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln message(s) sent only the fact remains, not the address nor the words.</source>
        <translation>
            <numerusform>Of %Ln message sent only the fact remains, not the address nor the words.</numerusform>
            <numerusform>Of %Ln messages sent only the fact remains, not the address nor the words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting message(s) will be withdrawn.</source>
        <translation>
            <numerusform>%Ln waiting message will be withdrawn.</numerusform>
            <numerusform>%Ln waiting messages will be withdrawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still held by %Ln older backup(s).</source>
        <translation>
            <numerusform>Still held by %Ln older backup.</numerusform>
            <numerusform>Still held by %Ln older backups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) kept, without a name.</source>
        <translation>
            <numerusform>%Ln order kept, without a name.</numerusform>
            <numerusform>%Ln orders kept, without a name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still held by %Ln older backup(s), the newest is %1. Those that Comptoir makes by itself go in time, those that you made when you delete them.</source>
        <extracomment>%1 is the name of a file, the newest of them</extracomment>
        <translation>
            <numerusform>Still held by %Ln older backup, the newest is %1. Those that Comptoir makes by itself go in time, those that you made when you delete them.</numerusform>
            <numerusform>Still held by %Ln older backups, the newest is %1. Those that Comptoir makes by itself go in time, those that you made when you delete them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discount code(s) with their name get another word; codes that others used too stay as they are.</source>
        <translation>
            <numerusform>%Ln discount code with their name get another word; codes that others used too stay as they are.</numerusform>
            <numerusform>%Ln discount codes with their name get another word; codes that others used too stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::CustomerFilters</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::DataSection</name>
    <message numerus="yes">
        <source>The check found %n problem(s). Nothing was changed. Make a copy of the folder, then restore the newest backup that is whole.</source>
        <translation>
            <numerusform>The check found %n problem. Nothing was changed. Make a copy of the folder, then restore the newest backup that is whole.</numerusform>
            <numerusform>The check found %n problems. Nothing was changed. Make a copy of the folder, then restore the newest backup that is whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %Ln account(s)</source>
        <translation>
            <numerusform>with %Ln account</numerusform>
            <numerusform>with %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %Ln line(s)</source>
        <translation>
            <numerusform>with %Ln line</numerusform>
            <numerusform>with %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of which %Ln count as sales</source>
        <translation>
            <numerusform>of which %Ln count as sales</numerusform>
            <numerusform>of which %Ln count as sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cart(s)</source>
        <translation>
            <numerusform>%Ln cart</numerusform>
            <numerusform>%Ln carts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of which %Ln abandoned</source>
        <translation>
            <numerusform>of which %Ln abandoned</numerusform>
            <numerusform>of which %Ln abandoned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::DataTable</name>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n line(s)</source>
        <translation>
            <numerusform>Copy %n line</numerusform>
            <numerusform>Copy %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::DetailsTab</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::EditorAside</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::FieldsCard</name>
    <message numerus="yes">
        <source>It disappears from all customers, with what is written in it for %n of them. This cannot be undone.</source>
        <translation>
            <numerusform>It disappears from all customers, with what is written in it for %n of them. This cannot be undone.</numerusform>
            <numerusform>It disappears from all customers, with what is written in it for %n of them. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::GalleryDialog</name>
    <message numerus="yes">
        <source>%Ln customer(s) now</source>
        <translation>
            <numerusform>%Ln customer now</numerusform>
            <numerusform>%Ln customers now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::GroupWidget</name>
    <message numerus="yes">
        <source>Group: %1, %n condition(s)</source>
        <translation>
            <numerusform>Group: %1, %n condition</numerusform>
            <numerusform>Group: %1, %n conditions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::HttpErrors</name>
    <message numerus="yes">
        <source>%1 sent an answer of more than %n megabyte(s), which is more than Comptoir takes at once. What came in before is safe. Check the shop&apos;s address.</source>
        <extracomment>%1: host name; %n: megabytes</extracomment>
        <translation>
            <numerusform>%1 sent an answer of more than %n megabyte, which is more than Comptoir takes at once. What came in before is safe. Check the shop&apos;s address.</numerusform>
            <numerusform>%1 sent an answer of more than %n megabytes, which is more than Comptoir takes at once. What came in before is safe. Check the shop&apos;s address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asks us to wait for %n minute(s). What came in before is safe. Try again later.</source>
        <translation>
            <numerusform>%1 asks us to wait for %n minute. What came in before is safe. Try again later.</numerusform>
            <numerusform>%1 asks us to wait for %n minutes. What came in before is safe. Try again later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::JobsIndicator</name>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::MessageEdits</name>
    <message numerus="yes">
        <source>%n message(s) came from the files.</source>
        <translation>
            <numerusform>%n message came from the files.</numerusform>
            <numerusform>%n messages came from the files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to files.</source>
        <translation>
            <numerusform>%n message written to files.</numerusform>
            <numerusform>%n messages written to files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::MessagesTab</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::OrderBody</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came back or cancelled</source>
        <translation>
            <numerusform>%n came back or cancelled</numerusform>
            <numerusform>%n came back or cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::OrderFilterBar</name>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n states</numerusform>
            <numerusform>%n states</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::OrderSumLine</name>
    <message numerus="yes">
        <source>%Ln order(s) selected</source>
        <translation>
            <numerusform>%Ln order selected</numerusform>
            <numerusform>%Ln orders selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::OrdersTab</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n orders</source>
        <translation>
            <numerusform>Show the order</numerusform>
            <numerusform>Show all %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::OutboxEdits</name>
    <message numerus="yes">
        <source>%n message(s) of it wait and are withdrawn. What has left already cannot be called back.</source>
        <translation>
            <numerusform>%n message of it waits and is withdrawn. What has left already cannot be called back.</numerusform>
            <numerusform>%n messages of it wait and are withdrawn. What has left already cannot be called back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mailing is stopped: %n message(s) were withdrawn.</source>
        <translation>
            <numerusform>The mailing is stopped: %n message was withdrawn.</numerusform>
            <numerusform>The mailing is stopped: %n messages were withdrawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::OutboxFilterBar</name>
    <message numerus="yes">
        <source>Next %n days</source>
        <translation>
            <numerusform>Next %n day</numerusform>
            <numerusform>Next %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::PastImports</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of consent</source>
        <translation>
            <numerusform>%n line of consent</numerusform>
            <numerusform>%n lines of consent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that it changed get their earlier values back.</source>
        <translation>
            <numerusform>%n record that it changed get their earlier values back.</numerusform>
            <numerusform>%n records that it changed get their earlier values back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::PlacesCard</name>
    <message numerus="yes">
        <source>%n postcode(s) taken in.</source>
        <translation>
            <numerusform>%n postcode taken in.</numerusform>
            <numerusform>%n postcodes taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) told no place and were left out.</source>
        <translation>
            <numerusform>%n row told no place and were left out.</numerusform>
            <numerusform>%n rows told no place and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln postcode(s) are known.</source>
        <translation>
            <numerusform>%Ln postcode are known.</numerusform>
            <numerusform>%Ln postcodes are known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ProblemList</name>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ProductBuyersTab</name>
    <message numerus="yes">
        <source>%n customer(s) bought it</source>
        <translation>
            <numerusform>%n customer bought it</numerusform>
            <numerusform>%n customers bought it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n order(s) name no customer</source>
        <extracomment>%1 is &quot;12 customers bought it&quot;; %n counts orders at the counter</extracomment>
        <translation>
            <numerusform>%1, and %n order name no customer</numerusform>
            <numerusform>%1, and %n orders name no customer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ProfileTiles</name>
    <message numerus="yes">
        <source>Half of the pauses between this customer&apos;s orders were shorter than %n day(s): counted from the last order, that is this day.</source>
        <translation>
            <numerusform>Half of the pauses between this customer&apos;s orders were shorter than %n day: counted from the last order, that is this day.</numerusform>
            <numerusform>Half of the pauses between this customer&apos;s orders were shorter than %n days: counted from the last order, that is this day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n not counted</source>
        <extracomment>under a number of orders: cancelled ones and the like</extracomment>
        <translation>
            <numerusform>and %n not counted</numerusform>
            <numerusform>and %n not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s) ago</source>
        <extracomment>%1 is a day</extracomment>
        <translation>
            <numerusform>%1, %n day ago</numerusform>
            <numerusform>%1, %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::PropertyPanel</name>
    <message numerus="yes">
        <source>%n steps chosen</source>
        <translation>
            <numerusform>%n steps chosen</numerusform>
            <numerusform>%n steps chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::QuarantineDialog</name>
    <message numerus="yes">
        <source>%n record(s) set aside</source>
        <translation>
            <numerusform>%n record set aside</numerusform>
            <numerusform>%n records set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n are shown</source>
        <translation>
            <numerusform>the newest %n are shown</numerusform>
            <numerusform>the newest %n are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came in.</source>
        <translation>
            <numerusform>%n record came in.</numerusform>
            <numerusform>%n records came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) still cannot be read; they stay here.</source>
        <translation>
            <numerusform>%n record still cannot be read; they stay here.</numerusform>
            <numerusform>%n records still cannot be read; they stay here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) dismissed.</source>
        <translation>
            <numerusform>%n record dismissed.</numerusform>
            <numerusform>%n records dismissed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ReportStep</name>
    <message numerus="yes">
        <source>The import was taken back, but for %n record(s) that were changed since or that others stand on now.</source>
        <translation>
            <numerusform>The import was taken back, but for %n record that were changed since or that others stand on now.</numerusform>
            <numerusform>The import was taken back, but for %n records that were changed since or that others stand on now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) come along with them, new or changed.</source>
        <translation>
            <numerusform>%n customer come along with them, new or changed.</numerusform>
            <numerusform>%n customers come along with them, new or changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the new customer records join somebody who is here already: the e-mail address or the phone number is the same.</source>
        <translation>
            <numerusform>%n of the new customer records join somebody who is here already: the e-mail address or the phone number is the same.</numerusform>
            <numerusform>%n of the new customer records join somebody who is here already: the e-mail address or the phone number is the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying it out, nothing is kept yet: %Ln row(s) read…</source>
        <translation>
            <numerusform>Trying it out, nothing is kept yet: %Ln row read…</numerusform>
            <numerusform>Trying it out, nothing is kept yet: %Ln rows read…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bringing it in: %Ln row(s) read…</source>
        <translation>
            <numerusform>Bringing it in: %Ln row read…</numerusform>
            <numerusform>Bringing it in: %Ln rows read…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The trial was stopped after %Ln row(s). Nothing was changed.</source>
        <translation>
            <numerusform>The trial was stopped after %Ln row. Nothing was changed.</numerusform>
            <numerusform>The trial was stopped after %Ln rows. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is what the import would do with %Ln row(s). Nothing is kept yet.</source>
        <translation>
            <numerusform>This is what the import would do with %Ln row. Nothing is kept yet.</numerusform>
            <numerusform>This is what the import would do with %Ln rows. Nothing is kept yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import stopped before the end, after %Ln row(s). What came in until then is here, and can be taken back.</source>
        <translation>
            <numerusform>The import stopped before the end, after %Ln row. What came in until then is here, and can be taken back.</numerusform>
            <numerusform>The import stopped before the end, after %Ln rows. What came in until then is here, and can be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You stopped the import after %Ln row(s). What came in until then is here, and can be taken back.</source>
        <translation>
            <numerusform>You stopped the import after %Ln row. What came in until then is here, and can be taken back.</numerusform>
            <numerusform>You stopped the import after %Ln rows. What came in until then is here, and can be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import is done, %Ln row(s) read.</source>
        <translation>
            <numerusform>The import is done, %Ln row read.</numerusform>
            <numerusform>The import is done, %Ln rows read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refusal(s) of messages stay: who said no has said no.</source>
        <translation>
            <numerusform>%n refusal of messages stay: who said no has said no.</numerusform>
            <numerusform>%n refusals of messages stay: who said no has said no.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::RestoreDialog</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
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
    <name>comptoir::RetentionCard</name>
    <message numerus="yes">
        <source>Of %Ln customer(s) the time is over.</source>
        <translation>
            <numerusform>Of %Ln customer the time is over.</numerusform>
            <numerusform>Of %Ln customers the time is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept for a reason: %Ln.</source>
        <translation>
            <numerusform>Kept for a reason: %Ln.</numerusform>
            <numerusform>Kept for a reason: %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::RetentionDialog</name>
    <message numerus="yes">
        <source>Of %Ln customer(s) the time is over</source>
        <translation>
            <numerusform>Of %Ln customer the time is over</numerusform>
            <numerusform>Of %Ln customers the time is over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept for a reason</source>
        <translation>
            <numerusform>%Ln kept for a reason</numerusform>
            <numerusform>%Ln kept for a reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ReturnDialog</name>
    <message numerus="yes">
        <source>%Ln order(s) of before stay without a name.</source>
        <translation>
            <numerusform>%Ln order of before stay without a name.</numerusform>
            <numerusform>%Ln orders of before stay without a name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::RulesSection</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SalesTiles</name>
    <message numerus="yes">
        <source>Of %n customer(s) who ordered, %1 had ordered before.</source>
        <translation>
            <numerusform>Of %n customer who ordered, %1 had ordered before.</numerusform>
            <numerusform>Of %n customers who ordered, %1 had ordered before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revenue and average basket are without %n order(s) in other currencies: %1</source>
        <extracomment>%1 is a list of amounts in other currencies</extracomment>
        <translation>
            <numerusform>Revenue and average basket are without %n order in other currencies: %1</numerusform>
            <numerusform>Revenue and average basket are without %n orders in other currencies: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ScoresTab</name>
    <message numerus="yes">
        <source>%n bought</source>
        <translation>
            <numerusform>%n bought</numerusform>
            <numerusform>%n bought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left in a cart</source>
        <translation>
            <numerusform>%n left in a cart</numerusform>
            <numerusform>%n left in a cart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n looked at</source>
        <translation>
            <numerusform>%n looked at</numerusform>
            <numerusform>%n looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentEditor</name>
    <message numerus="yes">
        <source>Not finished: %n condition(s). Until that is put right, nobody is in the segment.</source>
        <translation>
            <numerusform>Not finished: %n condition. Until that is put right, nobody is in the segment.</numerusform>
            <numerusform>Not finished: %n conditions. Until that is put right, nobody is in the segment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentEdits</name>
    <message numerus="yes">
        <source>%n segment(s) came from the file.</source>
        <translation>
            <numerusform>%n segment came from the file.</numerusform>
            <numerusform>%n segments came from the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) of the file were here already and stay as they are.</source>
        <translation>
            <numerusform>%n segment of the file was here already and stays as it is.</numerusform>
            <numerusform>%n segments of the file were here already and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentsPage</name>
    <message numerus="yes">
        <source>%n segment(s) of the file have the key or the rule of one that you have: %1. The others are added.</source>
        <translation>
            <numerusform>%n segment of the file has the key or the rule of one that you have: %1. The others are added.</numerusform>
            <numerusform>%n segments of the file have the key or the rule of one that you have: %1. The others are added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SendDialog</name>
    <message numerus="yes">
        <source>%n customer(s) would get it.</source>
        <translation>
            <numerusform>%n customer would get it.</numerusform>
            <numerusform>%n customers would get it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for the customer’s hours or cap.</source>
        <translation>
            <numerusform>%n of them waits for the customer’s hours or cap.</numerusform>
            <numerusform>%n of them wait for the customer’s hours or cap.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would not get it:</source>
        <translation>
            <numerusform>%n customer would not get it:</numerusform>
            <numerusform>%n customers would not get it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n customer(s)…</source>
        <translation>
            <numerusform>Send to %n customer…</numerusform>
            <numerusform>Send to %n customers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send “%1” to %n customer(s)?</source>
        <translation>
            <numerusform>Send “%1” to %n customer?</numerusform>
            <numerusform>Send “%1” to %n customers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s)</source>
        <translation>
            <numerusform>Send %n message</numerusform>
            <numerusform>Send %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the outbox.</source>
        <translation>
            <numerusform>%n message in the outbox.</numerusform>
            <numerusform>%n messages in the outbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SenderActions</name>
    <message numerus="yes">
        <source>%n message(s) still wait to leave by it. They stay in the outbox and leave by no other account.</source>
        <translation>
            <numerusform>%n message still wait to leave by it. They stay in the outbox and leave by no other account.</numerusform>
            <numerusform>%n messages still wait to leave by it. They stay in the outbox and leave by no other account.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SenderCard</name>
    <message numerus="yes">
        <source>%n sent in 24 hours</source>
        <translation>
            <numerusform>%n sent in 24 hours</numerusform>
            <numerusform>%n sent in 24 hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SendingBar</name>
    <message numerus="yes">
        <source>Sending is paused: %n message(s) wait.</source>
        <translation>
            <numerusform>Sending is paused: %n message waits.</numerusform>
            <numerusform>Sending is paused: %n messages wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait.</source>
        <translation>
            <numerusform>%n message waits.</numerusform>
            <numerusform>%n messages wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait. The next one goes %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>
            <numerusform>%n message waits. The next one goes %1.</numerusform>
            <numerusform>%n messages wait. The next one goes %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SendingNotices</name>
    <message numerus="yes">
        <source>%n message(s) may have left when Comptoir ended, or not: say what became of them.</source>
        <translation>
            <numerusform>%n message may have left when Comptoir ended, or not: say what became of it.</numerusform>
            <numerusform>%n messages may have left when Comptoir ended, or not: say what became of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait to go by it.</source>
        <translation>
            <numerusform>%n message wait to go by it.</numerusform>
            <numerusform>%n messages wait to go by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ShellState</name>
    <message numerus="yes">
        <source>%n message(s) wait and go as soon as their hours and limits allow: from now on.

What is planned for later keeps its time.</source>
        <translation>
            <numerusform>%n message waits and goes as soon as its hours and limits allow: from now on.

What is planned for later keeps its time.</numerusform>
            <numerusform>%n messages wait and go as soon as their hours and limits allow: from now on.

What is planned for later keeps its time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait and would go at once, so sending stays paused. Press “Sending paused” at the top to let them go.</source>
        <translation>
            <numerusform>%n message waits and would go at once, so sending stays paused. Press “Sending paused” at the top to let it go.</numerusform>
            <numerusform>%n messages wait and would go at once, so sending stays paused. Press “Sending paused” at the top to let them go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ShopRemoval</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cart(s)</source>
        <translation>
            <numerusform>%n cart</numerusform>
            <numerusform>%n carts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) whom another shop knows too stay.</source>
        <translation>
            <numerusform>%n customer whom another shop knows too stay.</numerusform>
            <numerusform>%n customers whom another shop knows too stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ShopsCard</name>
    <message numerus="yes">
        <source>%n point(s) for you to see</source>
        <translation>
            <numerusform>%n point for you to see</numerusform>
            <numerusform>%n points for you to see</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) set aside</source>
        <translation>
            <numerusform>%n record set aside</numerusform>
            <numerusform>%n records set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synced %1, %n record(s) set aside</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>
            <numerusform>Synced %1, %n record set aside</numerusform>
            <numerusform>Synced %1, %n records set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ShopsSection</name>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::StatusArea</name>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n new notice</numerusform>
            <numerusform>%n new notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SyncPage</name>
    <message numerus="yes">
        <source>%n record(s) set aside</source>
        <translation>
            <numerusform>%n record set aside</numerusform>
            <numerusform>%n records set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SyncStatus</name>
    <message numerus="yes">
        <source>Synced %1, %n record(s) set aside</source>
        <extracomment>%1 is a moment: today at 10:42</extracomment>
        <translation>
            <numerusform>Synced %1, %n record set aside</numerusform>
            <numerusform>Synced %1, %n records set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SyncTexts</name>
    <message numerus="yes">
        <source>The shop lists nothing any more under “%1”, although Comptoir knows %n record(s). That is hard to believe, so nothing was marked as deleted. Check in the shop that they are still there.</source>
        <extracomment>%1: &quot;Orders&quot;, &quot;Customers&quot;, …; %n: how many Comptoir has</extracomment>
        <translation>
            <numerusform>The shop lists nothing any more under “%1”, although Comptoir knows %n record. That is hard to believe, so nothing was marked as deleted. Check in the shop that they are still there.</numerusform>
            <numerusform>The shop lists nothing any more under “%1”, although Comptoir knows %n records. That is hard to believe, so nothing was marked as deleted. Check in the shop that they are still there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The shop no longer lists %n record(s) of the %2 under “%1”. Nothing was marked as deleted. If it is right that they are gone from the shop, confirm it; otherwise check what the key may read.</source>
        <extracomment>%1: &quot;Orders&quot;, &quot;Customers&quot;, …; %2: how many there are</extracomment>
        <translation>
            <numerusform>The shop no longer lists %n record of the %2 under “%1”. Nothing was marked as deleted. If it is right that they are gone from the shop, confirm it; otherwise check what the key may read.</numerusform>
            <numerusform>The shop no longer lists %n records of the %2 under “%1”. Nothing was marked as deleted. If it is right that they are gone from the shop, confirm it; otherwise check what the key may read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::TableExport</name>
    <message numerus="yes">
        <source>%n line(s) are written to “%1”.</source>
        <translation>
            <numerusform>%n line are written to “%1”.</numerusform>
            <numerusform>%n lines are written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::TagsCard</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag “%1” is deleted; %n customer(s) had it.</source>
        <translation>
            <numerusform>The tag “%1” is deleted; %n customer had it.</numerusform>
            <numerusform>The tag “%1” is deleted; %n customers had it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::TasksCard</name>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1, %n overdue</numerusform>
            <numerusform>%1, %n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more task(s)</source>
        <translation>
            <numerusform>Show %n more task</numerusform>
            <numerusform>Show %n more tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::TextWriting</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::TimelineTab</name>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::WorkflowActions</name>
    <message numerus="yes">
        <source>%n customer(s) in it now stay in the version by which they came in.</source>
        <translation>
            <numerusform>%n customer in it now stay in the version by which they came in.</numerusform>
            <numerusform>%n customers in it now stay in the version by which they came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n remark(s) under the canvas that you may want to read first.</source>
        <translation>
            <numerusform>There are %n remark under the canvas that you may want to read first.</numerusform>
            <numerusform>There are %n remarks under the canvas that you may want to read first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” stops: nobody comes in, the %n customer(s) in it stay where they are, and its messages wait. Out of the archive again, it is paused until you publish it.</source>
        <translation>
            <numerusform>“%1” stops: nobody comes in, the %n customer in it stay where they are, and its messages wait. Out of the archive again, it is paused until you publish it.</numerusform>
            <numerusform>“%1” stops: nobody comes in, the %n customers in it stay where they are, and its messages wait. Out of the archive again, it is paused until you publish it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::WorkflowEditor</name>
    <message numerus="yes">
        <source>%n thing(s) must be mended before this workflow can go live. Nothing was changed: they are listed under the canvas.</source>
        <translation>
            <numerusform>%n thing must be mended before this workflow can go live. Nothing was changed: they are listed under the canvas.</numerusform>
            <numerusform>%n things must be mended before this workflow can go live. Nothing was changed: they are listed under the canvas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::WorkflowNoticeBoard</name>
    <message numerus="yes">
        <source>%1 (%n customer(s))</source>
        <extracomment>%1 is what the owner wrote in a workflow, %n the number of customers</extracomment>
        <translation>
            <numerusform>%1 (%n customer)</numerusform>
            <numerusform>%1 (%n customers)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::prestashop::ConnectionText</name>
    <message numerus="yes">
        <source>This is a multistore with %n shops. Comptoir reads the one that this address belongs to, unless you choose another in the shop&apos;s settings.</source>
        <translation>
            <numerusform>This is a multistore with %n shops. Comptoir reads the one that this address belongs to, unless you choose another in the shop&apos;s settings.</numerusform>
            <numerusform>This is a multistore with %n shops. Comptoir reads the one that this address belongs to, unless you choose another in the shop&apos;s settings.</numerusform>
        </translation>
    </message>
</context>
</TS>
