#include "views/customers/profiletab.h"

#include "views/customers/formrows.h"
#include "views/widgets/bringintosight.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/foldcard.h"
#include "views/widgets/keyboardplace.h"
#include "views/widgets/layouts.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace comptoir {

ProfileTab::ProfileTab(const ViewContext &context, CustomerEdits &edits, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_edits(edits)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    viewport()->setAutoFillBackground(false);
}

void ProfileTab::setReading(const ProfileReading &reading)
{
    const bool other = reading.profile.row.id != customer();
    if (other)
        m_open.clear();
    m_reading = reading;
    m_stale = true;
    if (!isVisible() || (!other && isBusy()))
        return;
    rebuild();
    if (other)
        verticalScrollBar()->setValue(0);
}

void ProfileTab::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_stale)
        rebuild();
}

void ProfileTab::unfold(qint64 id)
{
    m_open.insert(id);
    m_toShow = id;
    m_stale = true;
    if (isVisible())
        rebuild();
}

void ProfileTab::rebuild()
{
    m_stale = false;
    const int scrolled = verticalScrollBar()->value();
    const KeyboardPlace keyboard(widget());
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 8, 8, 8);
    column->setSpacing(0);
    const bool isLed = m_toShow != 0; // to a card of its own
    fill(column);
    setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget turns it on
    viewport()->setAutoFillBackground(false);
    keyboard.restoreIn(inside);
    // The new column has its height once the layout has run.
    if (!isLed)
        QTimer::singleShot(0, this, [this, scrolled] { verticalScrollBar()->setValue(scrolled); });
}

void ProfileTab::showEmpty(QVBoxLayout *column, const QString &icon, const QString &sentence)
{
    auto *empty = new EmptyState(icon);
    empty->setTexts(sentence);
    column->addWidget(empty, 1);
}

void ProfileTab::addCard(QVBoxLayout *column, qint64 id, FoldCard *card)
{
    column->addWidget(card);
    if (m_open.contains(id))
        card->setOpen(true);
    connect(card, &FoldCard::toggled, this, [this, id, card](bool open) {
        if (open)
            m_open.insert(id);
        else
            m_open.remove(id);
        m_unfolded = open ? card : nullptr;
        if (open)
            bringIntoSight(this, card);
    });
    if (m_toShow != id)
        return;
    m_toShow = 0;
    m_unfolded = card;
    bringIntoSight(this, card);
}

void ProfileTab::followGrowth(const QWidget *inCard)
{
    if (m_unfolded && m_unfolded->isAncestorOf(inCard))
        bringIntoSight(this, m_unfolded);
}

QString ProfileTab::shopName(ShopId shop) const
{
    return m_reading.shops.size() > 1 ? m_reading.shops.value(shop) : QString();
}

void ProfileTab::addLine(QVBoxLayout *to, const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    QLabel *name = makeLabel(TextRole::Small);
    name->setText(label);
    name->setFixedWidth(labelWidth());
    QLabel *what = makeLabel(TextRole::Body);
    what->setText(breakable(value, kLongestCopied));
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(what, 1);
    to->addLayout(row);
    to->addSpacing(4);
}

void ProfileTab::addHeading(QVBoxLayout *to, const QString &text)
{
    QLabel *heading = makeLabel(TextRole::Heading);
    heading->setText(text);
    to->addSpacing(12);
    to->addWidget(heading);
    to->addSpacing(8);
}

void ProfileTab::addRemark(QVBoxLayout *to, const QString &text)
{
    if (text.isEmpty())
        return;
    QLabel *remark = makeLabel(TextRole::Small);
    remark->setText(text);
    to->addWidget(remark);
}

QPushButton *ProfileTab::addLink(QVBoxLayout *to, const QString &text)
{
    QPushButton *link = makeButton(ButtonKind::Link);
    link->setText(text);
    link->ensurePolished();
    auto *row = new QHBoxLayout;
    row->addWidget(link);
    row->addStretch(1);
    row->addStrut(link->sizeHint().height()); // the style's least height is for text of usual size
    to->addLayout(row);
    return link;
}

} // namespace comptoir
