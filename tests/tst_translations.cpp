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
