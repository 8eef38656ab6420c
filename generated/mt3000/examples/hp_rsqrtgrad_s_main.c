/* dsp-codegen sha256 620ca3003ce992dd71758208a91ace0123b19cfb7ab88127ed0ea388b5f08ca7 */
/*
 * hp_rsqrtgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: rsqrtgrad   inputs: d7a0107d97f1c867
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    half *input1 = (half *)0xA0000000; /* output of the forward operator */
    half *input2 = (half *)0xB0000000; /* upstream gradient */
    half *output = (half *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_rsqrtgrad_s(input1, input2, output, size, core_mask);

    return 0;
}
