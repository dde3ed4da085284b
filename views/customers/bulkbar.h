#pragma once

#include "models/domain/customer.h"
#include "views/viewcontext.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace comptoir {

class ElidedLabel;

/// What can be done with the customers that are selected, in the place of the line that counts
/// them.
class BulkBar : public QFrame
{
    Q_OBJECT

public:
    static constexpr qint64 kMostMerged = 8; ///< one looks at them side by side

    explicit BulkBar(const ViewContext &context, QWidget *parent = nullptr);

    /// "12 customers selected", or "All 3 824 customers selected".
    void setSelected(qint64 selected, qint64 all);
    /// The tags that there are, read when one asks for a tag.
    void askForTagToGive();
    void askForTagToTake();
    void askForNote();

signals:
    void tagGiven(const QString &name);
    void tagTaken(const comptoir::CustomerTag &tag);
    void noteAdded(const QString &text);
    void exportRequested();
    void mergeRequested();
    void clearRequested();

private:
    void retranslate();
    void fit();
    void resizeEvent(QResizeEvent *event) override;
    void withTags(std::function<void(const QList<CustomerTag> &)> receive);

    ViewContext m_context;
    ElidedLabel *m_text;
    QPushButton *m_give;
    QPushButton *m_take;
    QPushButton *m_note;
    QPushButton *m_export;
    QPushButton *m_merge;
    QToolButton *m_clear;
    qint64 m_selected = 0;
    qint64 m_all = 0;
};

} // namespace comptoir
