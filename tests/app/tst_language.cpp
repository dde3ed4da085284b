#include "app/language.h"

#include <QFile>
#include <QKeySequence>
#include <QSignalSpy>
#include <QTest>

using namespace comptoir;

namespace {

/// Counts the LanguageChange events that reach the application.
class Listener : public QObject
{
public:
    int changes = 0;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == QCoreApplication::instance() && event->type() == QEvent::LanguageChange)
            ++changes;
        return false;
    }
};

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT
private slots:
    void resolves_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QStringList>("system");
        QTest::addColumn<QString>("language");
        const auto list
            = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        QTest::newRow("a French system speaks French") << QString() << list("fr-FR fr") << "fr";
        QTest::newRow("a Belgian one too") << QString() << list("fr-BE nl-BE") << "fr";
        QTest::newRow("the first language known wins") << QString() << list("de en fr") << "en";
        QTest::newRow("English where neither is spoken") << QString() << list("de-DE ja") << "en";
        QTest::newRow("the C locale is English") << QString() << list("C") << "en";
        QTest::newRow("the owner's choice stands over the system")
            << QStringLiteral("en") << list("fr-FR") << "en";
        QTest::newRow("the word system means the system")
            << QStringLiteral("system") << list("fr-FR") << "fr";
        QTest::newRow("an unknown choice means the system")
            << QStringLiteral("tlh") << list("fr-FR") << "fr";
    }
    void resolves()
    {
        QFETCH(QString, choice);
        QFETCH(QStringList, system);
        QFETCH(QString, language);
        QCOMPARE(Language::resolve(choice, system), language);
    }

    void writesAsTheMachinesRegion_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QLocale>("machine");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("number");
        const auto of = [](QLocale::Language language, QLocale::Territory territory) {
            return QLocale(language, territory);
        };
        const QString afternoon = QStringLiteral("15:05");
        QTest::newRow("English in the United States")
            << "en" << of(QLocale::English, QLocale::UnitedStates) << "3:05 PM"
            << "1,234.5";
        QTest::newRow("English in Britain")
            << "en" << of(QLocale::English, QLocale::UnitedKingdom) << afternoon << "1,234.5";
        QTest::newRow("English on a French machine")
            << "en" << of(QLocale::French, QLocale::France) << afternoon << "1,234.5";
        QTest::newRow("English on a German machine")
            << "en" << of(QLocale::German, QLocale::Germany) << afternoon << "1.234,5";
        QTest::newRow("English where the clock has 12 hours")
            << "en" << of(QLocale::Arabic, QLocale::Egypt) << "3:05 PM"
            << "1,234.5";
        QTest::newRow("French in France")
            << "fr" << of(QLocale::French, QLocale::France) << afternoon << u"1\u202f234,5"_qs;
        QTest::newRow("French on an American machine")
            << "fr" << of(QLocale::English, QLocale::UnitedStates) << afternoon
            << u"1\u202f234,5"_qs;
        QTest::newRow("French in Switzerland, in German")
            << "fr" << of(QLocale::German, QLocale::Switzerland) << afternoon << u"1\u202f234,5"_qs;
        QTest::newRow("no region at all") << "en" << QLocale::c() << afternoon << "1,234.5";
    }
    void writesAsTheMachinesRegion()
    {
        QFETCH(QString, language);
        QFETCH(QLocale, machine);
        const QLocale locale = Language::localeFor(language, machine);
        QCOMPARE(locale.language(), QLocale(language).language());
        QString time = locale.toString(QTime(15, 5), QLocale::ShortFormat);
        time.replace(u'\u202f', u' '); // Qt's data of some versions has a narrow space there
        QTEST(time, "time");
        QTEST(locale.toString(1234.5, 'f', 1), "number");
    }

    void switchesWhileRunning()
    {
        Listener listener;
        QCoreApplication::instance()->installEventFilter(&listener);
        Language language;
        language.apply(QStringLiteral("fr"));
        QCoreApplication::processEvents();
        QCOMPARE(language.current(), QStringLiteral("fr"));
        QCOMPARE(QLocale().language(), QLocale::French);
        QVERIFY(listener.changes > 0);
        // Qt's own texts speak the language too.
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"),
                 QStringLiteral("Annuler"));
        QVERIFY(QFile::exists(QStringLiteral(":/i18n/qtbase_fr.qm")));
        QCOMPARE(QCoreApplication::translate("QAbstractFileIconProvider", "Folder",
                                             "All other platforms"),
                 QStringLiteral("Dossier"));

        language.apply(QStringLiteral("en"));
        QCoreApplication::processEvents();
        QCOMPARE(QLocale().language(), QLocale::English);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
    }

    /// Enter, not "Retour"; Échap, Suppr, Maj, Espace; arrows as they are drawn.
    void keysAreCalledAsTheyAreLabelled_data()
    {
        QTest::addColumn<QKeySequence>("key");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        const auto row
            = [](const QKeySequence &key, const char16_t *english, const char16_t *french) {
                  QTest::newRow(qPrintable(key.toString(QKeySequence::PortableText)))
                      << key << QString::fromUtf16(english) << QString::fromUtf16(french);
              };
        row(Qt::Key_Return, u"Enter", u"Entrée");
        row(Qt::Key_Enter, u"Enter", u"Entrée");
        row(Qt::CTRL | Qt::Key_Return, u"Ctrl+Enter", u"Ctrl+Entrée");
        row(Qt::Key_Escape, u"Esc", u"Échap");
        row(Qt::Key_Delete, u"Del", u"Suppr");
        row(Qt::SHIFT | Qt::Key_F10, u"Shift+F10", u"Maj+F10");
        row(Qt::Key_Space, u"Space", u"Espace");
        row(Qt::ALT | Qt::Key_Up, u"Alt+↑", u"Alt+↑");
        row(Qt::Key_Down, u"↓", u"↓");
        row(Qt::Key_Left, u"←", u"←");
        row(Qt::Key_Right, u"→", u"→");
        row(Qt::Key_Home, u"Home", u"Début");
        row(Qt::Key_End, u"End", u"Fin");
    }
    void keysAreCalledAsTheyAreLabelled()
    {
#ifdef Q_OS_MACOS
        QSKIP("keys are signs there");
#endif
        QFETCH(QKeySequence, key);
        QFETCH(QString, english);
        QFETCH(QString, french);
        Language language;
        for (const auto &[code, expected] :
             {std::pair(QStringLiteral("fr"), french), std::pair(QStringLiteral("en"), english)}) {
            language.apply(code);
            QCOMPARE(key.toString(QKeySequence::NativeText), expected);
        }
    }

    void leavesNothingBehind()
    {
        {
            Language language;
            language.apply(QStringLiteral("fr"));
        }
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
