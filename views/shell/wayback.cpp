#include "views/shell/wayback.h"

#include "views/shell/pagestack.h"

#include <QApplication>
#include <QMouseEvent>

namespace comptoir {

WayBack::WayBack(PageStack *stack, std::function<void(const QString &page)> show, QObject *parent)
    : QObject(parent)
    , m_stack(stack)
    , m_show(std::move(show))
{
    connect(stack, &PageStack::pageMade, this,
            [this](Page *page) { page->setWayBack([this] { return leaveRecord(); }); });
    qApp->installEventFilter(this);
}

void WayBack::leaveFor(const QString &page, qint64 record)
{
    const Page *left = m_stack->made(m_stack->shownId()); // null: the welcome, or nothing yet
    if (!left)
        return;
    const Step step{m_stack->shownId(), left->place(), page.section(u'-', 0, 0),
                    page.contains(u'-'), record};
    if (step.page == step.toPage && (record == 0 || record == step.place.record))
        return; // it is in front
    m_steps.append(step);
    if (m_steps.size() > kDepth)
        m_steps.removeFirst();
}

bool WayBack::isHere(const Step &step) const
{
    const Page *shown = m_stack->shown();
    return step.page == m_stack->shownId() && shown && shown->place() == step.place;
}

bool WayBack::isStepOfPage() const
{
    const Page *shown = m_stack->shown();
    if (!shown || !shown->canStepBack())
        return false;
    const bool wasLedHere = !m_steps.isEmpty() && m_steps.last().isToSection
        && m_steps.last().toPage == m_stack->shownId();
    return !wasLedHere;
}

bool WayBack::leadsSomewhere() const
{
    return !m_steps.isEmpty() || isStepOfPage();
}

void WayBack::stepBack()
{
    if (isStepOfPage())
        m_stack->shown()->goBack();
    else
        goBack();
}

bool WayBack::goBack()
{
    while (!m_steps.isEmpty() && isHere(m_steps.last()))
        m_steps.removeLast(); // the owner went there by another way
    if (m_steps.isEmpty())
        return false;
    const Step step = m_steps.takeLast();
    m_show(step.page);
    m_stack->shown()->returnTo(step.place);
    m_stack->giveKeyboard();
    return true;
}

bool WayBack::leaveRecord()
{
    const Page *shown = m_stack->shown();
    if (m_steps.isEmpty() || !shown)
        return false;
    const Step &last = m_steps.last();
    const bool cameForIt = last.toRecord > 0 && last.toPage == m_stack->shownId()
        && last.toRecord == shown->place().record;
    return cameForIt && goBack();
}

bool WayBack::eventFilter(QObject *watched, QEvent *event)
{
    const bool isBack = event->type() == QEvent::MouseButtonPress
        && static_cast<QMouseEvent *>(event)->button() == Qt::BackButton;
    const auto *pressed = isBack ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!pressed || pressed->window() != m_stack->window())
        return QObject::eventFilter(watched, event);
    stepBack();
    return true;
}

} // namespace comptoir
