<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>CommandContext</name>
    <message>
        <source>This profile has several shops, or none: say which one by its number. See comptoir shop list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile has no shop “%1”. See comptoir shop list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>the profile&apos;s folder, instead of the usual place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the demo shop, in a profile of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one JSON document as the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for this run, the key of the shop is in the environment variable NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this help, or that of a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comptoir keeps the customers, orders and carts of your shops on your desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comptoir              opens the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comptoir --demo       opens the window on the demo shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comptoir COMMAND      does one thing without a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>This installation of Comptoir mixes two versions of SQLite, which could damage your data. Nothing was opened. Please install Comptoir again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this change was not saved. Everything saved before is safe. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged. It was not changed. You can go back to the latest good backup; the damaged file will be kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the data file. Nothing was changed. Close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file cannot be read or written. Everything saved before is safe. Check the folder&apos;s permissions and the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file refused this operation. Everything saved before is safe. Please report this with the log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Invocation</name>
    <message>
        <source>There is no command “%1”. See comptoir --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1. See comptoir --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option --%1 here. See comptoir --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 needs a value: --%1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command “%1” needs one more word. See comptoir --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command is written: comptoir %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonTexts</name>
    <message>
        <source>The answer is not the JSON that was promised. Nothing was changed; the next sync tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than any page of a shop should be and was not read. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoryVault</name>
    <message>
        <source>The key of this shop is not known in this run of Comptoir. Nothing was lost: give the key again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain service runs on this computer, so the keys of your shops are kept for this run only. Comptoir asks for them again the next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Migrations</name>
    <message>
        <source>This data was written by a newer version of Comptoir. It was not changed. Please update Comptoir to open it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileFolder</name>
    <message>
        <source>The folder “%1” could not be made, so Comptoir has no place for your data. Choose another folder with --data, or check the rights of this one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileLock</name>
    <message>
        <source>Comptoir is already open on these data. Use the window that is open, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comptoir cannot write in the folder %1. Your data were not touched. Check the folder&apos;s permissions and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The key of the shop is empty. Nothing was changed: give it in an environment variable with --secret-env NAME, or on standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment has no variable “%1”. Nothing was changed: set it to the key of the shop and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The folder for the data cannot be created.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>comptoir::HttpErrors</name>
    <message>
        <source>The security certificate of %1 is out of date, so nothing was sent to it. Your key and your data are safe. Check the date of this computer, or ask your shop&apos;s host to renew the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security certificate shown by %1 belongs to another address, so nothing was sent to it. Your key and your data are safe. Check the shop&apos;s address, with and without www.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security certificate of %1 could not be verified, so nothing was sent to it. Your key and your data are safe. Ask your shop&apos;s host for a certificate that browsers accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address %1 was not found. Nothing was lost. Check the address and your Internet connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses connections at the moment. Nothing was lost. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of this network let nothing through to %1. Nothing was lost. Check the proxy settings of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to %1. Nothing was lost. Check your Internet connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address “%1” cannot be used. Nothing was sent. Enter the address of the shop without user name or password, such as https://shop.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 does not begin with https, so the key would travel in clear. Nothing was sent. Use the https address of the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key or a setting of %1 holds characters that cannot be sent, such as a line break. Nothing was sent. Paste the key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped as you asked. What came in before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time. Nothing was lost. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 broke off in the middle of an answer. What came in before is safe. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
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
    <message>
        <source>%1 sent an answer that cannot be understood. What came in before is safe. Check the shop&apos;s address, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>comptoir::KeychainVault</name>
    <message>
        <source>The keychain holds no key for this shop. Nothing was lost: give the key again in the settings of the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not hand out the key of this shop. Nothing was lost: unlock the keychain and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain refused to keep the key of this shop. The key was stored nowhere: unlock the keychain and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not let go of the key of this shop. Remove the entry “Comptoir” in your system&apos;s keychain by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>comptoir::SideBar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the names of the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a page, %2 a key such as Ctrl+1</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>comptoir::TopBar</name>
    <message>
        <source>Search for a customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
