/// Every text of the tree has its finished French, and every plural its English forms.

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString source;
    bool finished = true;
    QStringList forms; ///< of the translation: one, or one a plural form
};

/// By context, source and disambiguation.
using Catalogue = QHash<QString, Message>;

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    const QString type = xml.attributes().value(QLatin1String("type")).toString();
    message.finished = type.isEmpty();
    QString plain;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
            message.forms.append(xml.readElementText());
        else if (xml.isCharacters())
            plain += xml.text();
        else if (xml.isEndElement() && xml.name() == QLatin1String("translation"))
            break;
    }
    if (message.forms.isEmpty())
        message.forms.append(plain);
}

Catalogue read(const QByteArray &ts)
{
    Catalogue catalogue;
    QXmlStreamReader xml(ts);
    QString context;
    QString comment;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        const QString name = xml.name().toString();
        if (xml.isStartElement() && name == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.isStartElement() && name == QLatin1String("message"))
            message = {}, comment.clear();
        else if (xml.isStartElement() && name == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.isStartElement() && name == QLatin1String("comment"))
            comment = xml.readElementText();
        else if (xml.isStartElement() && name == QLatin1String("translation"))
            readTranslation(xml, message);
        else if (xml.isEndElement() && name == QLatin1String("message"))
            catalogue.insert(context + QLatin1Char('\n') + message.source + QLatin1Char('\n')
                                 + comment,
                             message);
    }
    return catalogue;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "%1", "%2", "%n" of a text, sorted.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(?:L?\\d+|n)"));
    QStringList found;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

/// What the tree's texts miss in `translated`.
QStringList missing(const Catalogue &tree, const Catalogue &translated)
{
    QStringList problems;
    for (auto it = tree.begin(); it != tree.end(); ++it) {
        const auto found = translated.constFind(it.key());
        const QString where
            = it.key().section(QLatin1Char('\n'), 0, 0) + QStringLiteral(": ") + it->source;
        if (found == translated.constEnd())
            problems.append(QStringLiteral("no entry for ") + where);
        else if (!found->finished || found->forms.contains(QString()))
            problems.append(QStringLiteral("unfinished: ") + where);
    }
    problems.sort();
    return problems;
}

/// Entries whose placeholders differ: %n may be left out of a form ("one customer").
QStringList broken(const Catalogue &translated)
{
    QStringList problems;
    for (const Message &message : translated) {
        QStringList expected = placeholders(message.source);
        expected.removeAll(QStringLiteral("%n"));
        for (const QString &form : message.forms) {
            QStringList found = placeholders(form);
            found.removeAll(QStringLiteral("%n"));
            if (!form.isEmpty() && found != expected)
                problems.append(message.source + QStringLiteral(" → ") + form);
        }
    }
    return problems;
}

/// What of a French text is not set as French printers do. The spaces are narrow and do not break
/// (U+202F); "http://" and a colon between digits have none.
QStringList typography(const QString &source, const QString &french)
{
    const QString narrow = QStringLiteral("\u202F");
    const auto faults = [&](const QString &pattern, const char *fault) {
        const QRegularExpression expression(pattern);
        return french.contains(expression) ? QStringList{QString::fromLatin1(fault)}
                                           : QStringList();
    };
    QStringList found;
    found += faults(QStringLiteral("[^%1\\s](?=[;!?»])|[ \\x{A0}][;!?»]").arg(narrow),
                    "no narrow space before ; ! ? or »");
    found += faults(QStringLiteral("(?:[^%1]|^):(?!//)(?!\\d)").arg(narrow),
                    "no narrow space before a colon");
    found += faults(QStringLiteral("[^%1]%(?![\\dnL])").arg(narrow), "no narrow space before %");
    found += faults(QStringLiteral("«(?!%1)").arg(narrow), "no narrow space after «");
    found += faults(QStringLiteral("'"), "a straight apostrophe");
    found += faults(QStringLiteral("\\.\\.\\."), "three dots for an ellipsis");
    found += faults(QStringLiteral("[“”\"]"), "quotation marks that are not French");
    if (!source.contains(QLatin1String("  ")))
        found += faults(QStringLiteral("  "), "a double space");
    return found;
}

/// The mark at the end, which the place where a text stands decides.
QString lastMark(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("[.:…!?;,]\\s*$"));
    return mark.match(text).captured().trimmed();
}

/// Entries that are not good French, as far as signs tell.
QStringList illSet(const Catalogue &translated)
{
    QStringList problems;
    for (const Message &message : translated) {
        for (const QString &form : message.forms) {
            QStringList faults = typography(message.source, form);
            if (lastMark(message.source) != lastMark(form))
                faults.append(QStringLiteral("another end"));
            if (!faults.isEmpty())
                problems.append(QStringLiteral("%1 → %2 (%3)")
                                    .arg(message.source, form, faults.join(QStringLiteral(", "))));
        }
    }
    return problems;
}

QString inTree(const char *path)
{
    return QStringLiteral(COMPTOIR_SOURCE_DIR "/") + QLatin1String(path);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const QString fresh = m_folder.filePath(QStringLiteral("fresh_fr.ts"));
        QStringList arguments = QStringLiteral(COMPTOIR_LUPDATE_ARGUMENTS).split(QLatin1Char('|'));
        arguments += {QStringLiteral("-ts"), fresh};
        QProcess lupdate;
        lupdate.start(QStringLiteral(COMPTOIR_LUPDATE), arguments);
        QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
        QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
        m_tree = read(contentOf(fresh));
        QVERIFY2(m_tree.size() > 100, "lupdate found hardly any text");
    }

    void findsWhatIsPlanted()
    {
        const QByteArray tree
            = "<TS><context><name>A</name><message><source>One %1</source></message>"
              "<message><source>Two</source></message></context></TS>";
        const QByteArray french
            = "<TS><context><name>A</name><message><source>One %1</source>"
              "<translation type=\"unfinished\">Un %2</translation></message></context></TS>";
        const QStringList problems = missing(read(tree), read(french));
        QCOMPARE(problems,
                 (QStringList{QStringLiteral("no entry for A: Two"),
                              QStringLiteral("unfinished: A: One %1")}));
        QCOMPARE(broken(read(french)).size(), 1);
    }

    void typographyFindsWhatIsPlanted_data()
    {
        QTest::addColumn<QString>("french");
        QTest::addColumn<int>("faults");
        QTest::newRow("well set") << QStringLiteral(
            "«\u202FOui\u202F»\u202F: 5\u202F%, l’été\u202F!")
                                  << 0;
        QTest::newRow("address and hour") << QStringLiteral("https://a.example à 10:42") << 0;
        QTest::newRow("placeholder") << QStringLiteral("%1 sur %n") << 0;
        QTest::newRow("no space") << QStringLiteral("Non!") << 1;
        QTest::newRow("plain space") << QStringLiteral("Non !") << 1;
        QTest::newRow("colon") << QStringLiteral("Nom : %1") << 1;
        QTest::newRow("percent") << QStringLiteral("5 %") << 1;
        QTest::newRow("guillemets") << QStringLiteral("« non »") << 2;
        QTest::newRow("apostrophe") << QStringLiteral("l'été") << 1;
        QTest::newRow("dots") << QStringLiteral("attendez...") << 1;
        QTest::newRow("spaces") << QStringLiteral("deux  mots") << 1;
    }

    void typographyFindsWhatIsPlanted()
    {
        QFETCH(QString, french);
        QFETCH(int, faults);
        QCOMPARE(typography({}, french).size(), faults);
    }

    void frenchIsWellSet()
    {
        const QStringList problems = illSet(read(contentOf(inTree("translations/comptoir_fr.ts"))));
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void frenchIsWhole()
    {
        const Catalogue french = read(contentOf(inTree("translations/comptoir_fr.ts")));
        const QStringList problems = missing(m_tree, french) + broken(french);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void englishPluralsAreWhole()
    {
        const Catalogue english = read(contentOf(inTree("translations/comptoir_en.ts")));
        Catalogue plurals;
        for (auto it = m_tree.begin(); it != m_tree.end(); ++it) {
            if (it->forms.size() > 1)
                plurals.insert(it.key(), *it);
        }
        const QStringList problems = missing(plurals, english) + broken(english);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

private:
    QTemporaryDir m_folder;
    Catalogue m_tree;
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
