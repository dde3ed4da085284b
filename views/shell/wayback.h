#pragma once

#include "views/shell/page.h"

#include <QObject>

#include <functional>

namespace comptoir {

class PageStack;

/// Where the owner came from, step by step: an order opened out of a profile leads back to that
/// profile and its tab, a product opened out of the order back to the order. Told before another
/// page or record comes to the front. Mice with a button for "back" go back by it.
class WayBack : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kDepth = 50; ///< older steps are forgotten

    /// `show` brings a page of `stack` to the front by its id.
    WayBack(PageStack *stack, std::function<void(const QString &page)> show, QObject *parent);

    /// What is in front is about to be left for `page`, and for its record where that is not 0.
    void leaveFor(const QString &page, qint64 record = 0);
    [[nodiscard]] bool leadsSomewhere() const;
    /// Back to the list from what stands before it on the page in front, unless another page led
    /// straight to it; else goBack().
    void stepBack();
    /// One step; false: there is none.
    bool goBack();
    /// The same where the record in front was opened from elsewhere; false, and nothing happens,
    /// where the owner came to it on its own page.
    bool leaveRecord();

private:
    struct Step
    {
        QString page; ///< that was left
        PagePlace place; ///< on it
        QString toPage;
        bool isToSection = false; ///< straight to a part of the page
        qint64 toRecord = 0;
    };

    [[nodiscard]] bool isHere(const Step &step) const;
    [[nodiscard]] bool isStepOfPage() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    PageStack *m_stack;
    std::function<void(const QString &page)> m_show;
    QList<Step> m_steps; ///< newest last
};

} // namespace comptoir
