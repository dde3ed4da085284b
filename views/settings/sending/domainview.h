#pragma once

#include "workflows/messages/domainfindings.h"

#include <QWidget>

class QVBoxLayout;

namespace comptoir {

/// What is in order about a sender's domain and what is missing, with each record to add, ready to
/// be copied.
class DomainView : public QWidget
{
    Q_OBJECT

public:
    explicit DomainView(QWidget *parent = nullptr);

    void showFindings(const QList<DomainFinding> &findings);
    void clear();

signals:
    void copied();

private:
    void addFinding(const DomainFinding &finding);
    void addRecord(const DomainFinding &finding, QVBoxLayout *to);
    void addValue(const QString &label, const QString &value, QVBoxLayout *to);
    static QString topic(DomainFinding::Topic topic);

    QVBoxLayout *m_lines;
};

} // namespace comptoir
