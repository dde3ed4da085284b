#include "app/language.h"

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

        language.apply(QStringLiteral("en"));
        QCoreApplication::processEvents();
        QCOMPARE(QLocale().language(), QLocale::English);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
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
