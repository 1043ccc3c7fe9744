//! Tells Cargo that the embedded folders are part of the program.

fn main() {
    for folder in ["registry", "themes"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
