#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace comptoir {

class SearchField;

/// The top of the customers list: title, number, search and buttons. Beside a profile in a small
/// window, or with wide letters, the buttons have icons for words.
class CustomersHead : public QWidget
{
    Q_OBJECT

public:
    explicit CustomersHead(QWidget *parent = nullptr);

    [[nodiscard]] SearchField *search() const { return m_search; }
    [[nodiscard]] QPushButton *columns() const { return m_columns; }
    /// Empty while nobody knows.
    void setNumber(const QString &number);

signals:
    void exportRequested();

private:
    void retranslate();
    void fit();
    void resizeEvent(QResizeEvent *event) override;

    QLabel *m_title;
    QLabel *m_number;
    SearchField *m_search;
    QPushButton *m_columns;
    QPushButton *m_export;
};

} // namespace comptoir
