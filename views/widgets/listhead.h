#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace comptoir {

class SearchField;

/// The top of a list: title, number, search and the buttons for columns and export. Beside a detail
/// in a small window, or with wide letters, first the one and then the other button has an icon for
/// its word, and then the number goes.
class ListHead : public QWidget
{
    Q_OBJECT

public:
    explicit ListHead(QWidget *parent = nullptr);

    struct Texts
    {
        QString title;
        QString placeholder; ///< of the search
        QString searchName; ///< read by screen readers
        QString exportTip;
    };
    void setTexts(const Texts &texts);
    /// Empty while nobody knows.
    void setNumber(const QString &number);

    [[nodiscard]] SearchField *search() const { return m_search; }
    [[nodiscard]] QPushButton *columns() const { return m_columns; }
    [[nodiscard]] QPushButton *exporting() const { return m_export; }

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
