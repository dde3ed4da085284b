#include "views/widgets/theme.h"

#include "views/widgets/programstyle.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QEvent>
#include <QFile>
#include <QFontInfo>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QTextCharFormat>

namespace comptoir {

namespace {

constexpr int kUsualText = 13; ///< pixels

QString hex(QRgb colour)
{
    return QColor(colour).name();
}

/// "14tx" is a length of 14 px that grows with the text.
QString withTextLengths(const QString &sheet)
{
    static const QRegularExpression length(QStringLiteral("\\b(\\d+)tx\\b"));
    QString whole;
    qsizetype from = 0;
    auto lengths = length.globalMatch(sheet);
    while (lengths.hasNext()) {
        const QRegularExpressionMatch match = lengths.next();
        whole += sheet.mid(from, match.capturedStart() - from)
            + QString::number(Theme::forText(match.captured(1).toInt())) + QLatin1String("px");
        from = match.capturedEnd();
    }
    return whole + sheet.mid(from);
}

/// Names come from strangers. Qt takes a text that looks like HTML for HTML, tool tips included
/// (their window is a label): it would read the files and servers that the text names.
void keepPlain(QLabel &label)
{
    if (label.textFormat() == Qt::AutoText)
        label.setTextFormat(Qt::PlainText);
}

/// No red Sundays and no week numbers: what no style sheet can say.
void calm(QCalendarWidget &calendar)
{
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, QTextCharFormat());
}

QFont scaled(double factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPixelSize(qRound(QFontInfo(font).pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

/// Bare window systems report tiny fonts; below that our densities do not read.
QFont readable(QFont font)
{
    if (QFontInfo(font).pixelSize() < kUsualText)
        font.setPixelSize(kUsualText);
    return font;
}

} // namespace

Theme *Theme::of(QApplication &application)
{
    auto *theme = application.findChild<Theme *>(QString(), Qt::FindDirectChildrenOnly);
    return theme ? theme : new Theme(application);
}

void Theme::apply(QApplication &application, Mode mode)
{
    of(application)->setMode(mode);
}

Theme::Mode Theme::mode(QApplication &application)
{
    return of(application)->m_mode;
}

void Theme::setTextPercent(QApplication &application, int percent)
{
    Theme *theme = of(application);
    QFont font = theme->m_systemFont;
    font.setPixelSize(qRound(QFontInfo(font).pixelSize() * qBound(50, percent, 300) / 100.0));
    QApplication::setFont(font);
    theme->install(); // the style sheet forgets the fonts it found
}

int Theme::textPercent(const QString &text)
{
    bool isNumber = false;
    const int percent = text.toInt(&isNumber);
    return isNumber && percent >= 50 && percent <= 300 ? percent : 100;
}

Theme::Theme(QApplication &application)
    : QObject(&application)
    , m_application(application)
    , m_systemPalette(QApplication::palette())
    , m_systemFont(readable(QApplication::font()))
{
    QApplication::setStyle(new ProgramStyle);
    QApplication::setFont(m_systemFont);
    application.installEventFilter(this);
}

Theme::Mode Theme::modeFromText(const QString &text)
{
    if (text == QLatin1String("light"))
        return Mode::Light;
    return text == QLatin1String("dark") ? Mode::Dark : Mode::System;
}

QString Theme::modeToText(Mode mode)
{
    switch (mode) {
    case Mode::Light:
        return QStringLiteral("light");
    case Mode::Dark:
        return QStringLiteral("dark");
    case Mode::System:
        break;
    }
    return QStringLiteral("system");
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    install();
}

bool Theme::systemIsDark() const
{
    // Qt 6.4 has no colour-scheme hint: the palette that the platform gives tells, except on
    // Windows, where the choice of the person is in the registry.
#ifdef Q_OS_WIN
    const QSettings choice(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion"
                       "\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return choice.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
    return m_systemPalette.color(QPalette::Window).lightness()
        < m_systemPalette.color(QPalette::WindowText).lightness();
#endif
}

void Theme::install()
{
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark());
    const Tokens &tokens = dark ? darkTokens() : lightTokens();
    m_installing = true;
    QApplication::setPalette(palette(tokens));
    m_application.setStyleSheet(styleSheet(tokens));
    m_installing = false;
}

/// The system turned light or dark. An empty palette lays the platform's own bare for a moment.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && !m_installing) {
        m_installing = true;
        QApplication::setPalette(QPalette());
        m_systemPalette = QApplication::palette();
        install();
    }
    if (event->type() == QEvent::Polish) {
        if (auto *calendar = qobject_cast<QCalendarWidget *>(watched))
            calm(*calendar);
        if (auto *label = qobject_cast<QLabel *>(watched))
            keepPlain(*label);
    }
    return QObject::eventFilter(watched, event);
}

QPalette Theme::palette(const Tokens &tokens)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, colour); };
    set(QPalette::Window, tokens.background);
    set(QPalette::WindowText, tokens.text);
    set(QPalette::Base, tokens.card);
    set(QPalette::AlternateBase, tokens.background);
    set(QPalette::Text, tokens.text);
    set(QPalette::PlaceholderText, tokens.muted);
    set(QPalette::Button, tokens.card);
    set(QPalette::ButtonText, tokens.text);
    set(QPalette::BrightText, tokens.danger);
    set(QPalette::ToolTipBase, tokens.text);
    set(QPalette::ToolTipText, tokens.background);
    set(QPalette::Highlight, tokens.accent);
    set(QPalette::HighlightedText, tokens.onAccent);
    set(QPalette::Link, tokens.accent);
    set(QPalette::LinkVisited, tokens.accent);
    set(QPalette::Light, tokens.card);
    set(QPalette::Midlight, tokens.hover);
    set(QPalette::Mid, tokens.line);
    set(QPalette::Dark, tokens.outline);
    set(QPalette::Shadow, tokens.outline);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.muted);
    return palette;
}

QString Theme::styleSheet(const Tokens &tokens)
{
    QFile file(QStringLiteral(":/comptoir/style/comptoir.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Longest names first: @accent is the beginning of @accentSoft.
    const std::pair<QLatin1String, QRgb> values[] = {
        {QLatin1String("@accentHover"), tokens.accentHover},
        {QLatin1String("@accentSoft"), tokens.accentSoft},
        {QLatin1String("@onAccent"), tokens.onAccent},
        {QLatin1String("@accent"), tokens.accent},
        {QLatin1String("@background"), tokens.background},
        {QLatin1String("@card"), tokens.card},
        {QLatin1String("@line"), tokens.line},
        {QLatin1String("@outline"), tokens.outline},
        {QLatin1String("@text"), tokens.text},
        {QLatin1String("@muted"), tokens.muted},
        {QLatin1String("@hover"), tokens.hover},
        {QLatin1String("@chip"), tokens.chip},
        {QLatin1String("@goodSoft"), tokens.goodSoft},
        {QLatin1String("@good"), tokens.good},
        {QLatin1String("@warningSoft"), tokens.warningSoft},
        {QLatin1String("@warning"), tokens.warning},
        {QLatin1String("@dangerSoft"), tokens.dangerSoft},
        {QLatin1String("@danger"), tokens.danger},
    };
    for (const auto &[name, colour] : values)
        sheet.replace(name, hex(colour));
    sheet.replace(QLatin1String("@look"),
                  tokens.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return withTextLengths(sheet);
}

QFont Theme::titleFont()
{
    return scaled(1.5, QFont::Bold);
}

QFont Theme::headingFont()
{
    return scaled(1.1, QFont::DemiBold);
}

int Theme::forText(int pixels)
{
    const int size = qMax(kUsualText, QFontInfo(QApplication::font()).pixelSize());
    return pixels * size / kUsualText;
}

QFont Theme::smallFont()
{
    return scaled(0.93, QFont::Normal);
}

} // namespace comptoir
