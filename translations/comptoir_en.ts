<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>comptoir::HttpErrors</name>
    <message numerus="yes">
        <source>%1 sent an answer of more than %n megabyte(s), which is more than Comptoir takes at once. What came in before is safe. Check the shop&apos;s address.</source>
        <extracomment>%1: host name; %n: megabytes</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asks us to wait for %n minute(s). What came in before is safe. Try again later.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
