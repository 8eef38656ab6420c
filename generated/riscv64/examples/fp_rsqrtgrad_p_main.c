/* dsp-codegen sha256 f49759c321ad5355d4a72dd85ff8cf5e719198b66d54af666cf66236af1a7d7a */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: rsqrtgrad   inputs: f38d2c0eed0d8cb9
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    static float input1[1000]; /* output of the forward operator */
    static float input2[1000]; /* upstream gradient */
    static float output[1000]; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_rsqrtgrad_p(input1, input2, output, size);

    return 0;
}
