#include "views/shell/pages.h"
#include "views/widgets/icons.h"

#include <QDirIterator>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace comptoir;

/// The drawings are of one hand, and every name that the code uses has one.
class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void isDrawnOnTheGrid_data();
    void isDrawnOnTheGrid();
    void findsWhatIsPlanted();
    void everyNameInTheCodeIsDrawn();
    void everyPageHasItsIcon();
    void aDrawingThatIsMissingIsTold();
    void withoutRoomNothingIsPainted();
    void styleDrawingsHaveTheLooksColours();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString inTree(const char *path)
{
    return QStringLiteral(COMPTOIR_SOURCE_DIR "/") + QLatin1String(path);
}

/// What keeps a drawing from being one of the set; empty: nothing.
QStringList faults(const QByteArray &svg)
{
    const QList<std::pair<QLatin1String, QLatin1String>> wanted{
        {QLatin1String("viewBox"), QLatin1String("0 0 24 24")},
        {QLatin1String("fill"), QLatin1String("none")},
        {QLatin1String("stroke"), QLatin1String("currentColor")},
        {QLatin1String("stroke-width"), QLatin1String("1.75")},
        {QLatin1String("stroke-linecap"), QLatin1String("round")},
        {QLatin1String("stroke-linejoin"), QLatin1String("round")}};
    // The strokes take all from the root: none has a look of its own.
    const QStringList ofTheRoot{QStringLiteral("fill"),         QStringLiteral("stroke"),
                                QStringLiteral("stroke-width"), QStringLiteral("style"),
                                QStringLiteral("class"),        QStringLiteral("opacity"),
                                QStringLiteral("transform")};
    const QStringList shapes{QStringLiteral("path"), QStringLiteral("circle"),
                             QStringLiteral("rect"), QStringLiteral("ellipse")};
    QStringList found;
    QXmlStreamReader xml(svg);
    bool isRoot = true;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (isRoot) {
            for (const auto &[name, value] : wanted) {
                if (attributes.value(name) != value)
                    found.append(QStringLiteral("%1 is “%2”").arg(name, attributes.value(name)));
            }
            isRoot = false;
            continue;
        }
        if (!shapes.contains(xml.name()))
            found.append(QStringLiteral("<%1>").arg(xml.name()));
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (ofTheRoot.contains(attribute.name()))
                found.append(QStringLiteral("%1 has a %2").arg(xml.name(), attribute.name()));
        }
    }
    if (xml.hasError() || isRoot)
        found.append(QStringLiteral("no SVG: ") + xml.errorString());
    return found;
}

/// Names given to what draws icons, in one file of code.
QSet<QString> namesIn(const QString &code)
{
    static const QRegularExpression call(QStringLiteral(
        "(?:themedIcon|iconOnAccent|makeIconButton|paintIcon|iconPixmap|EmptyState)\\("
        "[^;{]*?(?:QStringLiteral\\(|u)\"([a-z][a-z-]*)\""));
    QSet<QString> names;
    auto calls = call.globalMatch(code);
    while (calls.hasNext())
        names.insert(calls.next().captured(1));
    return names;
}

} // namespace

void TestIcons::isDrawnOnTheGrid_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(inTree("resources/icons"), {QStringLiteral("*.svg")});
    while (files.hasNext()) {
        const QString path = files.next();
        if (files.fileName() == QLatin1String("comptoir.svg"))
            continue; // the program's mark is a filled square
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
}

void TestIcons::isDrawnOnTheGrid()
{
    QFETCH(QString, path);
    const QStringList found = faults(contentOf(path));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral(", "))));
}

void TestIcons::findsWhatIsPlanted()
{
    QVERIFY(!faults("not xml").isEmpty());
    QVERIFY(!faults("<svg viewBox=\"0 0 20 20\"/>").isEmpty());
    QByteArray good = contentOf(inTree("resources/icons/check.svg"));
    QVERIFY(faults(good).isEmpty());
    QCOMPARE(faults(QByteArray(good).replace("<path", "<path fill=\"#F00\"")).size(), 1);
    QCOMPARE(faults(good.replace("1.75", "2")).size(), 1);
    QCOMPARE(namesIn(QStringLiteral("themedIcon(QStringLiteral(\"nowhere\"), Tone::Good);")),
             QSet<QString>{QStringLiteral("nowhere")});
}

void TestIcons::everyNameInTheCodeIsDrawn()
{
    QSet<QString> used;
    for (const char *folder : {"views", "app"}) {
        QDirIterator files(inTree(folder), {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            used += namesIn(QString::fromUtf8(contentOf(files.next())));
    }
    QVERIFY2(used.size() > 20, "the pattern finds hardly any icon");
    const QStringList drawn = iconNames();
    used.subtract(QSet<QString>(drawn.begin(), drawn.end()));
    QVERIFY2(used.isEmpty(), qPrintable(used.values().join(QStringLiteral(", "))));
}

void TestIcons::everyPageHasItsIcon()
{
    const QList<PageEntry> pages = pageTable();
    for (const PageEntry &page : pages)
        QVERIFY2(iconNames().contains(page.icon), qPrintable(page.id));
}

void TestIcons::aDrawingThatIsMissingIsTold()
{
    QTest::ignoreMessage(QtWarningMsg, "there is no icon \"nowhere\"");
    QVERIFY(iconPixmap(QStringLiteral("nowhere"), Qt::black, 16, 1).isNull());
}

/// Asked for by widgets that have no size yet, while a window opens.
void TestIcons::withoutRoomNothingIsPainted()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    const QString name = QStringLiteral("search");
    QVERIFY(iconPixmap(name, Qt::black, 0, 1).isNull());
    for (const QSize size : {QSize(0, 0), QSize(20, 0), QSize(0, 16)}) {
        for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Disabled, QIcon::Selected})
            QVERIFY(themedIcon(name).pixmap(size, mode).isNull());
    }
    QPixmap paper(10, 10);
    QPainter painter(&paper);
    paintIcon(painter, name, Qt::black, QRectF(4, 4, 0, 3));
    themedIcon(name).paint(&painter, QRect(2, 2, 0, 0));
}

void TestIcons::styleDrawingsHaveTheLooksColours()
{
    QDirIterator files(inTree("resources/style"), {QStringLiteral("*.svg")});
    static const QRegularExpression colour(QStringLiteral("#[0-9A-Fa-f]{6}"));
    while (files.hasNext()) {
        const QByteArray svg = contentOf(files.next());
        const Tokens &tokens
            = files.fileName().endsWith(QLatin1String("-dark.svg")) ? darkTokens() : lightTokens();
        const bool onAccent = files.fileName().startsWith(QLatin1String("check"))
            || files.fileName().startsWith(QLatin1String("dash"));
        const QColor wanted(onAccent ? tokens.onAccent : tokens.muted);
        auto colours = colour.globalMatch(QString::fromLatin1(svg));
        QVERIFY2(colours.hasNext(), qPrintable(files.fileName()));
        while (colours.hasNext())
            QCOMPARE(QColor(colours.next().captured()), wanted);
    }
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
