#pragma once

#include "models/store/likelyduplicates.h"
#include "models/store/mergesteps.h"
#include "views/viewcontext.h"
#include "views/widgets/dialog.h"

#include <functional>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace comptoir {

class CustomerEdits;
class NoticeBar;

/// Several customers side by side: what tells that they are one, which of them stays, what one
/// gets, and what to look at twice. The preview is made by merging and rolling back. Undo parts
/// them again.
class MergeWizard : public Dialog
{
    Q_OBJECT

public:
    MergeWizard(const ViewContext &context, const QList<CustomerId> &customers, QWidget *parent);

    /// The one way to it, from the profile, the list and the likely duplicates: of a single
    /// customer it asks first with whom. `caller` is told by `merged`, unless it is gone, and gets
    /// the keyboard back.
    static void start(const ViewContext &context, const QList<CustomerId> &customers,
                      QWidget *caller, const std::function<void(CustomerId kept)> &merged);

signals:
    /// The customers are one now: `kept`.
    void merged(comptoir::CustomerId kept);

private:
    void build();
    void read();
    struct Reading
    {
        QList<MergePerson> persons;
        SharedContacts shared;
    };
    static Result<Reading> readAll(Database &database, const QList<CustomerId> &customers,
                                   Timestamp now);
    void show(const Reading &reading);
    void addPerson(int column, const MergePerson &person);
    void compare();
    void preview();
    void showPreview(const MergePerson &outcome);
    void fit();
    void stopAtComparison();
    void merge();
    [[nodiscard]] CustomerId kept() const;
    [[nodiscard]] QList<CustomerId> others() const;
    [[nodiscard]] QString linesOf(const MergePerson &person) const;

    ViewContext m_context;
    QList<CustomerId> m_customers;
    QList<MergePerson> m_persons;
    CustomerEdits *m_edits;
    int m_generation = 0; ///< a preview of an earlier choice is dropped
    QLabel *m_title;
    NoticeBar *m_notice;
    QScrollArea *m_scroll;
    QGridLayout *m_grid;
    QButtonGroup *m_stays;
    QLabel *m_reasons;
    QLabel *m_warnings;
    QLabel *m_outcome;
    QPushButton *m_cancel;
    QPushButton *m_merge;
};

} // namespace comptoir
