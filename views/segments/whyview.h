#pragma once

#include "models/segments/whyreading.h"
#include "views/viewcontext.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace comptoir {

/// Why a customer is in a segment or not: every condition with what was found, whether it holds,
/// and when time alone will change that.
class WhyView : public QWidget
{
    Q_OBJECT

public:
    explicit WhyView(const ViewContext &context, QWidget *parent = nullptr);

    /// `self` is the key of the segment whose rule it is, if it has one. `names` says who it is
    /// about in the first line; without, that is clear from where it stands.
    void explain(const Rule &rule, const QString &self, CustomerId customer, bool names);
    void clear();

signals:
    void shown();

private:
    void changeEvent(QEvent *event) override;
    void read();
    void fill();
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QString remark(const WhyReading::Line &line) const;
    /// As the card's field is written.
    [[nodiscard]] QString valueText(const WhyReading::Line &line, const FieldValue &found) const;
    QWidget *makeLine(const WhyReading::Line &line);

    ViewContext m_context;
    Rule m_rule;
    QString m_self;
    CustomerId m_customer;
    bool m_names = false;
    int m_generation = 0;
    std::optional<WhyReading> m_reading;
    QLabel *m_verdict;
    QVBoxLayout *m_lines;
};

} // namespace comptoir
