-- Whoever corrects an institution has all patents counted otherwise of which it is the first holder. The index of the
-- search would find them by the letters of the name, together with every patent that has those in its title.
CREATE INDEX patent_first_holder ON patent ((holder_ids[1]));
