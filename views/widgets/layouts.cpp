#include "views/widgets/layouts.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QDialog>
#include <QLayout>
#include <QTextBoundaryFinder>

namespace comptoir {

namespace {

QString loosened(const QString &word)
{
    constexpr QChar kZeroWidthSpace(0x200b);
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
    QString loose;
    qsizetype begin = 0;
    for (qsizetype end = letters.toNextBoundary(); end > 0; end = letters.toNextBoundary()) {
        loose += word.mid(begin, end - begin) + kZeroWidthSpace;
        begin = end;
    }
    loose.chop(1);
    return loose;
}

} // namespace

QLabel *makeLabel(TextRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // shops' texts may hold HTML
    label->setWordWrap(role != TextRole::Title);
    if (role == TextRole::Muted || role == TextRole::Small)
        label->setProperty("role", QStringLiteral("muted"));
    if (role == TextRole::Small)
        label->setFont(Theme::smallFont());
    if (role == TextRole::Heading)
        label->setFont(Theme::headingFont());
    if (role == TextRole::Title)
        label->setFont(Theme::titleFont());
    return label;
}

void setTextOrHide(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QString breakable(const QString &text, int longest)
{
    QString result;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from;
        while (to < text.size() && !text.at(to).isSpace())
            ++to;
        const QString word = text.mid(from, to - from);
        result += word.size() > longest ? loosened(word) : word;
        if (to < text.size())
            result += text.at(to);
        from = to + 1;
    }
    return result;
}

QPushButton *makeButton(ButtonKind kind, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    const char *const names[] = {"plain", "primary", "danger", "link", "quiet"};
    button->setProperty("kind", QString::fromLatin1(names[static_cast<int>(kind)]));
    button->setAutoDefault(false);
    button->setIconSize({Theme::forText(21), Theme::forText(16)});
    if (kind == ButtonKind::Link)
        button->setCursor(Qt::PointingHandCursor);
    return button;
}

QPushButton *makeMainButton(QDialog *dialog)
{
    QPushButton *button = makeButton(ButtonKind::Primary, dialog);
    button->setDefault(true);
    return button;
}

void setButtonMenu(QPushButton *button, QMenu *menu)
{
    button->setProperty("hasMenu", true);
    button->setFocusPolicy(Qt::TabFocus); // who leaves the menu goes on where they were
    button->setMenu(menu);
}

QToolButton *makeIconButton(const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setIconSize({Theme::forText(18), Theme::forText(18)});
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void setIconButtonText(QToolButton *button, const QString &text)
{
    button->setToolTip(text);
    button->setAccessibleName(text);
}

QFrame *makeCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    return card;
}

QFrame *makeRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setProperty("rule", true);
    return rule;
}

QFrame *makeVerticalRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setProperty("rule", QStringLiteral("vertical"));
    return rule;
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QLayout *inner = item->layout())
            clearLayout(inner);
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // a click on this very widget may be under way
        }
        delete item; // takeAt gives the item to us
    }
}

} // namespace comptoir
