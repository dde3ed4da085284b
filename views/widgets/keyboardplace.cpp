#include "views/widgets/keyboardplace.h"

#include <QWidget>

#include <algorithm>

namespace comptoir {

namespace {

bool canTakeKeys(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

} // namespace

KeyboardPlace::KeyboardPlace(const QWidget *part)
{
    // Of its window, which is not in front while a question lies over it.
    const QWidget *focused = part ? part->window()->focusWidget() : nullptr;
    if (!focused || !part->isAncestorOf(focused))
        return;
    m_known = true;
    m_called = focused->accessibleName();
    m_name = focused->objectName();
    const auto alike = part->findChildren<QWidget *>(m_name);
    m_place = std::find(alike.cbegin(), alike.cend(), focused) - alike.cbegin();
}

QWidget *KeyboardPlace::successorIn(const QWidget *part) const
{
    const auto all = part->findChildren<QWidget *>();
    const auto called = std::find_if(all.cbegin(), all.cend(), [this](const QWidget *widget) {
        return !m_called.isEmpty() && widget->accessibleName() == m_called && canTakeKeys(widget);
    });
    if (called != all.cend())
        return *called;
    const auto alike = part->findChildren<QWidget *>(m_name);
    if (!alike.isEmpty() && canTakeKeys(alike.at(qMin(m_place, alike.size() - 1))))
        return alike.at(qMin(m_place, alike.size() - 1));
    const auto first = std::find_if(all.cbegin(), all.cend(), canTakeKeys);
    return first == all.cend() ? nullptr : *first;
}

void KeyboardPlace::restoreIn(const QWidget *part) const
{
    QWidget *successor = m_known ? successorIn(part) : nullptr;
    if (successor)
        successor->setFocus(Qt::OtherFocusReason);
}

} // namespace comptoir
