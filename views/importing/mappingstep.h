#pragma once

#include "models/shops/csv/importprofile.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace comptoir {

class ElidedLabel;
class Privacy;

/// The third step: what each column is read as, with its name and an example; and the name under
/// which the mapping is kept for the next file of this kind.
class MappingStep : public QWidget
{
    Q_OBJECT

public:
    explicit MappingStep(std::shared_ptr<Privacy> privacy, QWidget *parent = nullptr);

    void show(const csv::FileLook &look);
    [[nodiscard]] QString name() const;
    void setName(const QString &name);
    void focusFirst();

signals:
    void changed(const QList<comptoir::csv::ColumnMapping> &columns);
    void nameEdited();

private:
    void retranslate();
    void fill();
    void addColumn(int column);
    void fillFields(QComboBox *combo, int column) const;
    [[nodiscard]] QString columnName(int column) const;
    [[nodiscard]] QString example(int column) const;
    [[nodiscard]] csv::Field fieldOf(int column) const;
    void showExamples();
    [[nodiscard]] QList<csv::ColumnMapping> chosenColumns() const;
    void showDoubts();

    std::shared_ptr<Privacy> m_privacy;
    csv::FileLook m_look;
    QLabel *m_missing;
    QGridLayout *m_grid;
    QList<QComboBox *> m_combos; ///< by column
    QList<ElidedLabel *> m_examples; ///< by column
    int m_lastChosen = -1;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_nameHelp;
};

} // namespace comptoir
