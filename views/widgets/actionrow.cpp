#include "views/widgets/actionrow.h"

#include "views/widgets/badge.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kDisc = 32;

/// An icon on a round ground; tells nothing that the row's words do not.
class IconDisc : public QWidget
{
public:
    IconDisc(QString icon, Tone tone, QWidget *parent)
        : QWidget(parent)
        , m_icon(std::move(icon))
        , m_tone(tone)
    {
        setFixedSize(kDisc, kDisc);
    }

private:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.ground(m_tone));
        painter.drawEllipse(QRectF(rect()));
        paintIcon(painter, m_icon, tokens.foreground(m_tone), QRectF(8, 8, 16, 16));
    }

    QString m_icon;
    Tone m_tone;
};

/// Which of a row's controls has the keyboard; -1: none.
int focusedControl(const QWidget *row)
{
    const QList<QWidget *> controls = row->findChildren<QWidget *>();
    for (int i = 0; i < controls.size(); ++i) {
        if (controls.at(i)->hasFocus())
            return i;
    }
    return -1;
}

/// The control of this name, else the one at this place: rows differ in what they hold.
QWidget *controlLike(const QWidget *row, const QString &name, int place)
{
    if (!name.isEmpty()) {
        if (auto *named = row->findChild<QWidget *>(name))
            return named;
    }
    return row->findChildren<QWidget *>().value(place);
}

} // namespace

ActionRow::ActionRow(const QString &icon, Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel(TextRole::Body, this))
    , m_detail(makeLabel(TextRole::Small, this))
    , m_badges(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
{
    m_title->setObjectName(QStringLiteral("row-title"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    words->addLayout(m_badges);
    m_badges->setSpacing(4);
    m_badges->addStretch(1);
    m_actions->setSpacing(4);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(12);
    row->addWidget(new IconDisc(icon, tone, this), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addLayout(m_actions);
}

void ActionRow::setTexts(const QString &title, const QString &detail)
{
    m_title->setText(breakable(title, kLongestCopied)); // wraps: an amount at its end stays whole
    setTextOrHide(m_detail, breakable(detail));
    setAccessibleName(title);
    setAccessibleDescription(detail);
}

void ActionRow::addBadge(const QString &text, Tone tone, const QString &icon)
{
    auto *badge = new Badge(text, tone, this);
    badge->set(text, tone, icon);
    m_badges->insertWidget(m_badges->count() - 1, badge);
}

QPushButton *ActionRow::addButton(const QString &text)
{
    QPushButton *button = makeButton(ButtonKind::Plain, this);
    button->setText(text);
    button->setAccessibleName(text + u' ' + accessibleName());
    m_actions->addWidget(button);
    return button;
}

QToolButton *ActionRow::addIconButton(const QString &icon, const QString &name)
{
    QToolButton *button = makeIconButton(icon, this);
    setIconButtonText(button, name);
    button->setAccessibleName(name + u' ' + accessibleName());
    m_actions->addWidget(button);
    return button;
}

QMenu *ActionRow::addMenu(const QString &name)
{
    QToolButton *button = makeIconButton(QStringLiteral("more"), this);
    setIconButtonText(button, name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setObjectName(QStringLiteral("more"));
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    m_actions->addWidget(button);
    return menu;
}

RowsCard::RowsCard(QWidget *parent)
    : QFrame(parent)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_detail(makeLabel(TextRole::Small, this))
    , m_above(new QVBoxLayout)
    , m_rowsLayout(new QVBoxLayout)
    , m_below(new QVBoxLayout)
    , m_footer(makeButton(ButtonKind::Link, this))
{
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(2);
    column->addWidget(m_heading);
    column->addWidget(m_detail);
    column->addSpacing(4);
    column->addLayout(m_above);
    column->addLayout(m_rowsLayout);
    column->addLayout(m_below);
    column->addWidget(m_footer, 0, Qt::AlignLeft);
    m_rowsLayout->setSpacing(0);
    m_footer->hide();
    m_footer->setObjectName(QStringLiteral("footer"));
    connect(m_footer, &QPushButton::clicked, this, &RowsCard::footerClicked);
}

void RowsCard::setTexts(const QString &heading, const QString &detail)
{
    setTextOrHide(m_heading, heading);
    setTextOrHide(m_detail, detail);
    setAccessibleName(heading);
}

void RowsCard::setRows(const QList<QWidget *> &rows)
{
    qsizetype place = -1;
    int control = -1;
    QString name;
    for (qsizetype i = 0; i < m_rows.size() && control < 0; ++i) {
        control = focusedControl(m_rows.at(i));
        place = i;
    }
    if (control >= 0)
        name = m_rows.at(place)->findChildren<QWidget *>().at(control)->objectName();
    clearLayout(m_rowsLayout);
    m_rows = rows;
    // Shown together and now: a layout would show each at the next turn of the event loop, and the
    // card stand empty until then, without a place for the keyboard.
    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *row : rows) {
        if (column->count() > 0)
            column->addWidget(makeRule(all));
        column->addWidget(row);
    }
    m_rowsLayout->addWidget(all);
    all->setVisible(!rows.isEmpty());
    emit rowsChanged();
    if (control < 0 || rows.isEmpty())
        return;
    QWidget *next = controlLike(rows.at(std::min(place, rows.size() - 1)), name, control);
    if (next && next->focusPolicy() != Qt::NoFocus)
        next->setFocus();
}

void RowsCard::setFooter(const QString &text)
{
    m_footer->setText(text);
    m_footer->setVisible(!text.isEmpty());
}

} // namespace comptoir
