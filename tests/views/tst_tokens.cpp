#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTest>

#include <array>
#include <cmath>

using namespace comptoir;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Triple times(const Matrix &matrix, const Triple &vector)
{
    Triple result{};
    for (size_t row = 0; row < 3; ++row) {
        for (size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    }
    return result;
}

double linearChannel(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// CIE L*a*b* (D65) of a colour as an eye sees it, `eye` working on linear RGB.
Triple seen(QRgb colour, const Matrix &eye)
{
    Triple rgb = times(
        eye,
        {linearChannel(qRed(colour)), linearChannel(qGreen(colour)), linearChannel(qBlue(colour))});
    for (double &channel : rgb)
        channel = std::max(0.0, channel);
    const Triple xyz = times({Triple{0.4124, 0.3576, 0.1805}, Triple{0.2126, 0.7152, 0.0722},
                              Triple{0.0193, 0.1192, 0.9505}},
                             rgb);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
    const double x = f(xyz[0] / 0.9505);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

} // namespace

Q_DECLARE_METATYPE(Matrix)

/// Both looks can be read, and every drawing draws.
class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void textStandsOutFromItsGround_data();
    void textStandsOutFromItsGround();
    void edgesStandOutFromTheirGround_data();
    void edgesStandOutFromTheirGround();
    void contrastIsThatOfWcag();
    void chartColoursStandOutFromTheCard();
    void chartColoursStayApartForEveryEye_data();
    void chartColoursStayApartForEveryEye();
    void styleSheetLeavesNoTokenUnreplaced();
    void paletteTellsItsTokens();
    void everyIconDraws();
    void iconsTakeTheirColourFromTheLook();
    void lookFollowsTheChoice();
    void lookFollowsTheSystemWhileRunning();
    void lengthsGrowWithTheText();
    void stockDrawingsAreOurs();
    void placeholdersCanBeRead();
};

void TestTokens::textStandsOutFromItsGround_data()
{
    QTest::addColumn<QRgb>("text");
    QTest::addColumn<QRgb>("ground");
    for (const Tokens *tokens : {&lightTokens(), &darkTokens()}) {
        const char *look = tokens->dark ? "dark" : "light";
        const std::pair<const char *, QRgb> grounds[] = {{"background", tokens->background},
                                                         {"card", tokens->card},
                                                         {"hover", tokens->hover},
                                                         {"chip", tokens->chip},
                                                         {"accentSoft", tokens->accentSoft}};
        for (const auto &[name, ground] : grounds) {
            QTest::addRow("%s: text on %s", look, name) << tokens->text << ground;
            QTest::addRow("%s: muted text on %s", look, name) << tokens->muted << ground;
        }
        QTest::addRow("%s: accent on background", look) << tokens->accent << tokens->background;
        QTest::addRow("%s: accent on card", look) << tokens->accent << tokens->card;
        QTest::addRow("%s: accent on its soft ground", look)
            << tokens->accent << tokens->accentSoft;
        QTest::addRow("%s: words of a toast and a tool tip", look)
            << tokens->background << tokens->text;
        QTest::addRow("%s: accent on hover", look) << tokens->accent << tokens->hover;
        QTest::addRow("%s: on accent", look) << tokens->onAccent << tokens->accent;
        QTest::addRow("%s: on hovered accent", look) << tokens->onAccent << tokens->accentHover;
        const std::tuple<const char *, QRgb, QRgb> tones[]
            = {{"good", tokens->good, tokens->goodSoft},
               {"warning", tokens->warning, tokens->warningSoft},
               {"danger", tokens->danger, tokens->dangerSoft}};
        for (const auto &[name, text, soft] : tones) {
            QTest::addRow("%s: %s on its soft ground", look, name) << text << soft;
            QTest::addRow("%s: %s on card", look, name) << text << tokens->card;
            QTest::addRow("%s: %s on background", look, name) << text << tokens->background;
            QTest::addRow("%s: text on soft %s", look, name) << tokens->text << soft;
            QTest::addRow("%s: muted on soft %s", look, name) << tokens->muted << soft;
        }
    }
}

void TestTokens::textStandsOutFromItsGround()
{
    QFETCH(QRgb, text);
    QFETCH(QRgb, ground);
    const double ratio = contrastRatio(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1:1").arg(ratio)));
}

/// WCAG 2.1, 1.4.11: what tells where the keyboard is, and what is chosen, keeps 3:1 to all it
/// stands on.
void TestTokens::edgesStandOutFromTheirGround_data()
{
    QTest::addColumn<QRgb>("edge");
    QTest::addColumn<QRgb>("ground");
    for (const Tokens *tokens : {&lightTokens(), &darkTokens()}) {
        const char *look = tokens->dark ? "dark" : "light";
        const std::pair<const char *, QRgb> grounds[] = {{"background", tokens->background},
                                                         {"card", tokens->card},
                                                         {"hover", tokens->hover},
                                                         {"chip", tokens->chip},
                                                         {"accentSoft", tokens->accentSoft},
                                                         {"goodSoft", tokens->goodSoft},
                                                         {"warningSoft", tokens->warningSoft},
                                                         {"dangerSoft", tokens->dangerSoft}};
        for (const auto &[name, ground] : grounds) {
            QTest::addRow("%s: focus ring on %s", look, name) << tokens->accent << ground;
            QTest::addRow("%s: box of a choice on %s", look, name) << tokens->muted << ground;
        }
        QTest::addRow("%s: focus ring of a primary button", look)
            << tokens->onAccent << tokens->accent;
        QTest::addRow("%s: focus ring of a dangerous button", look)
            << tokens->danger << tokens->card;
        QTest::addRow("%s: focus ring in a toast", look) << tokens->background << tokens->text;
        QTest::addRow("%s: knob of a switch", look) << tokens->onAccent << tokens->accent;
    }
}

void TestTokens::edgesStandOutFromTheirGround()
{
    QFETCH(QRgb, edge);
    QFETCH(QRgb, ground);
    const double ratio = contrastRatio(edge, ground);
    QVERIFY2(ratio >= 3, qPrintable(QStringLiteral("%1:1").arg(ratio)));
}

void TestTokens::contrastIsThatOfWcag()
{
    QCOMPARE(qRound(contrastRatio(0xFF000000, 0xFFFFFFFF) * 100), 2100);
    QCOMPARE(qRound(contrastRatio(0xFFFFFFFF, 0xFF777777) * 100), 448);
    QCOMPARE(qRound(contrastRatio(0xFF0F766E, 0xFF0F766E) * 100), 100);
}

void TestTokens::chartColoursStandOutFromTheCard()
{
    for (const Tokens *tokens : {&lightTokens(), &darkTokens()}) {
        for (const QRgb colour : tokens->chart)
            QVERIFY2(contrastRatio(colour, tokens->card) >= 3, qPrintable(QColor(colour).name()));
    }
}

void TestTokens::chartColoursStayApartForEveryEye_data()
{
    // F. Viénot, H. Brettel, J. D. Mollon: "Digital video colourmaps for checking the legibility of
    // displays by dichromats" (1999), as matrices on linear RGB.
    QTest::addColumn<Matrix>("eye");
    QTest::newRow("three cones") << Matrix{Triple{1, 0, 0}, Triple{0, 1, 0}, Triple{0, 0, 1}};
    QTest::newRow("protanope") << Matrix{Triple{0.11238, 0.88762, 0}, Triple{0.11238, 0.88762, 0},
                                         Triple{0.00401, -0.00401, 1}};
    QTest::newRow("deuteranope") << Matrix{Triple{0.29275, 0.70725, 0}, Triple{0.29275, 0.70725, 0},
                                           Triple{-0.02234, 0.02234, 1}};
}

void TestTokens::chartColoursStayApartForEveryEye()
{
    QFETCH(Matrix, eye);
    for (const Tokens *tokens : {&lightTokens(), &darkTokens()}) {
        for (size_t i = 0; i < tokens->chart.size(); ++i) {
            for (size_t j = 0; j < i; ++j) {
                const Triple a = seen(tokens->chart[i], eye);
                const Triple b = seen(tokens->chart[j], eye);
                const double apart = std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
                QVERIFY2(apart >= 15,
                         qPrintable(QStringLiteral("%1 %2: %3").arg(i).arg(j).arg(apart)));
            }
        }
    }
}

void TestTokens::styleSheetLeavesNoTokenUnreplaced()
{
    const QString light = Theme::styleSheet(lightTokens());
    QVERIFY(light.size() > 1000);
    QVERIFY(!light.contains(u'@'));
    QVERIFY(light.contains(QLatin1String("#0f766e")));
    QVERIFY(Theme::styleSheet(darkTokens()).contains(QLatin1String("#2dd4bf")));
}

void TestTokens::paletteTellsItsTokens()
{
    QVERIFY(!tokensFor(Theme::palette(lightTokens())).dark);
    QVERIFY(tokensFor(Theme::palette(darkTokens())).dark);
}

void TestTokens::everyIconDraws()
{
    const QStringList names = iconNames();
    QVERIFY(names.size() >= 40);
    for (const QString &name : names) {
        const QImage drawn = iconPixmap(name, Qt::red, 24, 2).toImage();
        QCOMPARE(drawn.size(), QSize(48, 48));
        int painted = 0;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x)
                painted += drawn.pixelColor(x, y).alpha() > 128 ? 1 : 0;
        }
        QVERIFY2(painted > 40, qPrintable(name));
    }
}

void TestTokens::iconsTakeTheirColourFromTheLook()
{
    const auto colourOf = [](const QIcon &icon) {
        const QImage drawn = icon.pixmap(24, 24).toImage();
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x) {
                if (drawn.pixelColor(x, y).alpha() == 255)
                    return drawn.pixelColor(x, y).rgb();
            }
        }
        return QRgb(0);
    };
    const QIcon icon = themedIcon(QStringLiteral("comptoir"), Tone::Accent);
    Theme::apply(*qApp, Theme::Mode::Light);
    QCOMPARE(colourOf(icon), lightTokens().accent);
    Theme::apply(*qApp, Theme::Mode::Dark);
    QCOMPARE(colourOf(icon), darkTokens().accent);
}

void TestTokens::lookFollowsTheChoice()
{
    Theme::apply(*qApp, Theme::Mode::Dark);
    QVERIFY(tokensFor(QApplication::palette()).dark);
    Theme::apply(*qApp, Theme::Mode::Light);
    QVERIFY(!tokensFor(QApplication::palette()).dark);
    for (const Theme::Mode mode : {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark})
        QCOMPARE(Theme::modeFromText(Theme::modeToText(mode)), mode);
    QCOMPARE(Theme::modeFromText(QStringLiteral("nonsense")), Theme::Mode::System);
}

/// The system says that its look has changed: only who follows it changes.
void TestTokens::lookFollowsTheSystemWhileRunning()
{
    Theme::apply(*qApp, Theme::Mode::System);
    const bool systemIsDark = tokensFor(QApplication::palette()).dark;
    Theme::apply(*qApp, systemIsDark ? Theme::Mode::Light : Theme::Mode::Dark);
    QEvent change(QEvent::ThemeChange);
    QApplication::sendEvent(qApp, &change);
    QCOMPARE(tokensFor(QApplication::palette()).dark, !systemIsDark);
    Theme::apply(*qApp, Theme::Mode::System);
    QApplication::sendEvent(qApp, &change);
    QCOMPARE(tokensFor(QApplication::palette()).dark, systemIsDark);
}

void TestTokens::lengthsGrowWithTheText()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPixelSize(13);
    QApplication::setFont(font);
    QCOMPARE(Theme::forText(20), 20);
    QVERIFY(Theme::styleSheet(lightTokens()).contains(QLatin1String("min-height: 20px")));
    font.setPixelSize(26);
    QApplication::setFont(font);
    QCOMPARE(Theme::forText(20), 40);
    QVERIFY(Theme::styleSheet(lightTokens()).contains(QLatin1String("min-height: 40px")));
    font.setPixelSize(9);
    QApplication::setFont(font);
    QCOMPARE(Theme::forText(20), 20); // never less
    QApplication::setFont(usual);
}

/// What Qt draws by itself (the warning of a message box, the folders of its file dialog) has the
/// colours of the look.
void TestTokens::stockDrawingsAreOurs()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    const QImage warning = QApplication::style()
                               ->standardIcon(QStyle::SP_MessageBoxWarning)
                               .pixmap(32, 32)
                               .toImage();
    bool drawn = false;
    for (int y = 0; y < warning.height(); ++y) {
        for (int x = 0; x < warning.width(); ++x) {
            if (warning.pixelColor(x, y).alpha() != 255)
                continue;
            drawn = true;
            QCOMPARE(warning.pixelColor(x, y).rgb(), lightTokens().warning);
        }
    }
    QVERIFY(drawn);
}

void TestTokens::placeholdersCanBeRead()
{
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        Theme::apply(*qApp, mode);
        QLineEdit field;
        QPlainTextEdit text;
        for (QWidget *widget : {static_cast<QWidget *>(&field), static_cast<QWidget *>(&text)}) {
            widget->ensurePolished();
            const QColor written = widget->palette().color(QPalette::PlaceholderText);
            QCOMPARE(written.alpha(), 255);
            const Tokens &tokens = mode == Theme::Mode::Dark ? darkTokens() : lightTokens();
            QVERIFY(contrastRatio(written.rgb(), tokens.card) >= 4.5);
            QCOMPARE(widget->palette().color(QPalette::Text).rgb(), tokens.text);
        }
    }
}

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
