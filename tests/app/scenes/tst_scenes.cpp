#include "app/cli/sceneworlds.h"
#include "app/language.h"
#include "tests/app/scenes/cutlabels.h"
#include "views/shell/mainwindow.h"
#include "views/shell/scenes.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QSet>
#include <QTest>
#include <QVBoxLayout>

using namespace comptoir;

namespace {

constexpr QSize kWindow(1440, 900);
constexpr QSize kSmallWindow(1024, 768);
constexpr int kCustomers = 240;
constexpr int kText = 13; ///< pixels, of the usual size

/// Pages that hold a list and a record side by side: large text in a small window is hard for them.
bool isHardWhenSmall(const QString &scene)
{
    return scene.startsWith(QLatin1String("customers"))
        || scene.startsWith(QLatin1String("products"));
}

/// What the program says while a scene plays: a drawing that is missing, a connection that fails.
QStringList *warnings = nullptr;

void listen(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    // The platform without a screen tells what it cannot do.
    if (warnings && type != QtDebugMsg && type != QtInfoMsg
        && !text.startsWith(QLatin1String("This plugin does not support")))
        warnings->append(text);
}

} // namespace

/// Every scene of the window can be played, and no word in it is cut off: in both languages, with
/// the usual text and with text of twice the size, in the wide letters of DejaVu Sans, the one font
/// that a machine without a desktop has.
class TestScenes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { m_language.apply(QStringLiteral("en")); }
    void namesAreUsedOnce();
    void inspectionFindsWhatIsPlanted();
    void nothingIsCutOff_data();
    void nothingIsCutOff();

private:
    std::unique_ptr<cli::SceneWorlds> m_worlds;
    Language m_language;
};

void TestScenes::initTestCase()
{
    auto worlds = cli::SceneWorlds::make(kCustomers);
    QVERIFY2(worlds, worlds ? "" : qPrintable(worlds.error().text));
    m_worlds = std::move(worlds).value();
    Theme::apply(*qApp, Theme::Mode::Light);
}

void TestScenes::namesAreUsedOnce()
{
    QSet<QString> names;
    const QList<Scene> scenes = sceneTable();
    for (const Scene &scene : scenes) {
        QVERIFY2(!names.contains(scene.name), qPrintable(scene.name));
        names.insert(scene.name);
    }
    QVERIFY(names.size() > 20);
}

void TestScenes::inspectionFindsWhatIsPlanted()
{
    QWidget window;
    auto *narrow = new QLabel(QStringLiteral("much too long for its room"), &window);
    narrow->setGeometry(0, 0, 20, 30);
    auto *outside = new QLabel(QStringLiteral("ok"), &window);
    outside->setGeometry(290, 0, 60, 30);
    auto *low = new QLabel(QStringLiteral("words that want\nthree\nlines"), &window);
    low->setGeometry(0, 40, 200, 20);
    auto *button = new QPushButton(QStringLiteral("A long verb for a button"), &window);
    button->setGeometry(0, 100, 60, 34);
    auto *fine = new QLabel(QStringLiteral("fine"), &window);
    fine->setGeometry(0, 150, 200, 30);
    window.resize(300, 200);
    window.show();
    const QStringList found = cutLabels(window);
    QCOMPARE(found.size(), 4);
    QVERIFY(found.filter(QStringLiteral("fine")).isEmpty());
    narrow->setToolTip(narrow->text());
    QCOMPARE(cutLabels(window).size(), 3);
}

void TestScenes::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("scene");
    QTest::addColumn<QSize>("window");
    const QList<Scene> scenes = sceneTable();
    const auto row = [](const Scene &scene, int at, const char *language, int percent,
                        QSize window) {
        QTest::addRow("%s %s %d%% %d", qPrintable(scene.name), language, percent, window.width())
            << QString::fromLatin1(language) << percent << at << window;
    };
    for (const char *language : {"fr", "en"}) {
        for (int i = 0; i < scenes.size(); ++i) {
            const QSize own = scenes.at(i).window;
            row(scenes.at(i), i, language, 100, own.isValid() ? own : kWindow);
            row(scenes.at(i), i, language, 200, kWindow);
            if (isHardWhenSmall(scenes.at(i).name))
                row(scenes.at(i), i, language, 200, kSmallWindow);
        }
    }
}

void TestScenes::nothingIsCutOff()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    QFETCH(int, scene);
    QFETCH(QSize, window);
    m_language.apply(language);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(kText * percent / 100);
    if (QApplication::font() != font)
        QApplication::setFont(font);
    const Scene played = sceneTable().at(scene);
    const ViewContext context = m_worlds->context(played.world);
    QStringList said;
    warnings = &said;
    const QtMessageHandler before = qInstallMessageHandler(listen);
    QStringList found;
    {
        MainWindow shown(context);
        SceneStage stage(context, shown);
        stage.play(played, window);
        if (shown.size() != window)
            found.append(QStringLiteral("the window grew to %1 × %2")
                             .arg(shown.width())
                             .arg(shown.height()));
        const QList<QWidget *> windows = stage.windows();
        for (QWidget *each : windows) {
            each->grab(); // painting decides what is shortened and gets a tool tip
            found += cutLabels(*each);
        }
        found += stage.problems();
        stage.closeOthers();
    }
    qInstallMessageHandler(before);
    warnings = nullptr;
    found += said;
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

QTEST_MAIN(TestScenes)
#include "tst_scenes.moc"
