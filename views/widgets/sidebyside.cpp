#include "views/widgets/sidebyside.h"

#include "views/widgets/sidehandle.h"
#include "views/widgets/taborder.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

namespace comptoir {

namespace {
constexpr int kSavingMs = 500;
constexpr int kGap = 16;
constexpr int kLeastList = 320; ///< pixels with text of the usual size, as the next
constexpr int kLeastDetail = 340;

/// As QSplitter has it. The hint of a detail that stood alone is of what it showed there.
int leastWidth(const QWidget *widget)
{
    const int least = widget->minimumWidth();
    return least > 0 ? least : widget->minimumSizeHint().width();
}

} // namespace

SideBySide::SideBySide(Store &store, const QString &page, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_store(store)
    , m_key(QStringLiteral("view.%1.splitter").arg(page))
    , m_saving(new QTimer(this))
{
    setHandleWidth(kGap);
    setChildrenCollapsible(false);
    m_saving->setSingleShot(true);
    m_saving->setInterval(kSavingMs);
    connect(m_saving, &QTimer::timeout, this, &SideBySide::save);
    connect(this, &QSplitter::splitterMoved, this, &SideBySide::keepBorder);
}

void SideBySide::addParts(QWidget *list, QWidget *detail, int detailWidth)
{
    addWidget(list);
    addWidget(detail);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    m_detailWidth = Theme::forText(detailWidth);
    detail->hide();
    setTabOrderByLayout(list); // what stands under the table was made before it
    const QList<QWidget *> inList = inReadingOrder(list);
    if (!inList.isEmpty())
        setTabOrder(inList.last(), handle(1)); // between the two, as it is seen
    restore();
}

QSplitterHandle *SideBySide::createHandle()
{
    return new SideHandle(this);
}

LocalKeys SideBySide::keys()
{
    return {tr("A list and what is open beside it"),
            {{{Qt::Key_Escape},
              tr("Back to where it was opened from, or to the list; there, close what is open "
                 "beside it")},
             {{Qt::Key_Left, Qt::Key_Right},
              tr("On the border between the two (Tab leads to it): move it")},
             {{Qt::Key_Home, Qt::Key_End}, tr("On the border: move it as far as it goes")}}};
}

bool SideBySide::isOpen() const
{
    return !widget(1)->isHidden();
}

bool SideBySide::isFull() const
{
    return widget(0)->isHidden();
}

/// While it is not on the screen, its width says nothing.
bool SideBySide::hasRoomForBoth() const
{
    return !isVisible() || fitsBoth();
}

bool SideBySide::fitsBoth() const
{
    return width() >= Theme::forText(kLeastList + kLeastDetail) + kGap;
}

int SideBySide::detailRoom() const
{
    const int most = width() - kGap - leastWidth(widget(0));
    return qMax(leastWidth(widget(1)), qMin(m_detailWidth, most));
}

void SideBySide::showDetail()
{
    widget(1)->show();
    if (!isFull() && fitsBoth())
        setSizes({width() - kGap - detailRoom(), detailRoom()});
}

void SideBySide::openDetail()
{
    if (!isFull() && !hasRoomForBoth())
        setFull(true);
    else
        showDetail();
}

void SideBySide::setFull(bool full)
{
    widget(0)->setVisible(!full);
    emit fullChanged(full); // it is to be as it is beside the list before it gets its width
    if (full || !hasRoomForBoth())
        widget(1)->setVisible(full);
    else if (isOpen())
        showDetail();
    widget(full ? 1 : 0)->setFocus(Qt::TabFocusReason);
}

void SideBySide::closeDetail()
{
    setFull(false);
    widget(1)->hide();
    emit detailClosed();
}

void SideBySide::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isFull()) {
        if (!m_wayOut || !m_wayOut())
            setFull(false);
    } else if (event->key() == Qt::Key_Escape && isOpen()) {
        closeDetail();
    } else {
        QSplitter::keyPressEvent(event);
    }
}

/// Keeps what has the keyboard.
void SideBySide::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    if (!isOpen() || isFull() || hasRoomForBoth())
        return;
    const QWidget *focused = QApplication::focusWidget();
    const bool detail = focused && widget(1)->isAncestorOf(focused);
    widget(detail ? 0 : 1)->hide();
    emit fullChanged(detail);
}

void SideBySide::restore()
{
    ViewSettings(m_store).read({m_key}, this, [this](const ViewSettings::Values &values) {
        const int width = values.value(m_key).toInt();
        if (width <= 0)
            return;
        m_detailWidth = width;
        if (isOpen())
            showDetail();
    });
}

/// The owner moved it.
void SideBySide::keepBorder()
{
    if (widget(0)->isHidden() || widget(1)->isHidden())
        return; // alone, neither of them says how they share the room
    m_detailWidth = widget(1)->width();
    m_saving->start();
}

void SideBySide::save()
{
    ViewSettings(m_store).write(m_key, QString::number(m_detailWidth));
}

} // namespace comptoir
